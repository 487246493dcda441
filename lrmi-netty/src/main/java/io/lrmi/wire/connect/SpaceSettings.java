package io.lrmi.wire.connect;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.lookup.NetworkConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What a client needs to know about a space before its first operation.
 *
 * @param flags {@link #SECURED} and others; the bits that announce the components below are set from them
 * @param stubHandler a {@link StubHandler}
 * @param container a {@link ContainerReference}
 * @param network of the server
 */
public record SpaceSettings(
        int flags,
        @Nullable SpaceUuid uuid,
        String containerName,
        String spaceName,
        @Nullable Object stubHandler,
        @Nullable Object container,
        SpaceConfig config,
        @Nullable SpaceUrl url,
        @Nullable NetworkConfiguration network)
        implements WireMessage {

    /** A client must log in before its first operation. */
    public static final int SECURED = 0x200;
    /** Transactions of an embedded manager that no operation joined are removed. */
    public static final int REMOVES_UNUSED_TRANSACTIONS = 0x800;

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.client.SpaceSettings", 1);

    private static final int FORMAT = 1;
    private static final int ID = 0x001;
    private static final int CONTAINER_NAME = 0x008;
    private static final int SPACE_NAME = 0x010;
    private static final int STUB_HANDLER = 0x020;
    private static final int CONTAINER = 0x040;
    private static final int CONFIG = 0x080;
    private static final int URL = 0x100;
    private static final int NETWORK = 0x400;
    private static final int CONTENT =
            ID | CONTAINER_NAME | SPACE_NAME | STUB_HANDLER | CONTAINER | CONFIG | URL | NETWORK;

    public SpaceSettings {
        flags &= ~CONTENT;
    }

    public boolean secured() {
        return (flags & SECURED) != 0;
    }

    /** {@code container:space}, the name of the member. */
    public String memberName() {
        return containerName + ":" + spaceName;
    }

    /**
     * Members and partitions of the space.
     *
     * @throws WireFormatException if the member did not tell
     */
    public ClusterInfo clusterInfo() {
        ClusterInfo info = config.attributes().clusterInfo();
        if (info == null) {
            throw new WireFormatException("Member " + memberName() + " did not say how its space is partitioned");
        }
        return info;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(FORMAT);
        out.writeShort(flags
                | (uuid != null ? ID : 0)
                | CONTAINER_NAME
                | SPACE_NAME
                | (stubHandler != null ? STUB_HANDLER : 0)
                | (container != null ? CONTAINER : 0)
                | CONFIG
                | (url != null ? URL : 0)
                | (network != null ? NETWORK : 0));
        out.writeInt(0);
        out.writeInt(-1);
        if (uuid != null) {
            out.writeObject(uuid);
        }
        out.writeUtf(containerName);
        out.writeUtf(spaceName);
        if (stubHandler != null) {
            out.writeObject(stubHandler);
        }
        if (container != null) {
            out.writeObject(container);
        }
        out.writeObject(config);
        if (url != null) {
            out.writeObject(url);
        }
        if (network != null) {
            out.writeObject(network);
        }
    }

    static SpaceSettings read(WireInput in) {
        in.readInt();
        int flags = in.readShort();
        in.readInt();
        in.readInt();
        int required = CONTAINER_NAME | SPACE_NAME | CONFIG;
        if ((flags & required) != required) {
            throw new WireFormatException(
                    "Settings of a space without name or configuration: flags 0x" + Integer.toHexString(flags));
        }
        return new SpaceSettings(
                flags,
                (flags & ID) == 0 ? null : in.readMessage(SpaceUuid.class),
                in.readUtf(),
                in.readUtf(),
                (flags & STUB_HANDLER) == 0 ? null : in.readObject(),
                (flags & CONTAINER) == 0 ? null : in.readObject(),
                in.readMessage(SpaceConfig.class),
                (flags & URL) == 0 ? null : in.readMessage(SpaceUrl.class),
                (flags & NETWORK) == 0 ? null : in.readMessage(NetworkConfiguration.class));
    }
}
