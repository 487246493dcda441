package io.lrmi.wire.space;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * What every request of a clustered client carries besides its own content.
 *
 * @param clustered whether the client is a clustered one
 * @param generation generation of the partitioning the client knows, 0 if the space has a fixed one
 */
public record SpaceContext(boolean clustered, int generation) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.SpaceContext", 1);

    private static final int SECURITY = 0x1;
    private static final int QUIESCE_TOKEN = 0x4;
    private static final int CLUSTERED = 0x8;

    public static final SpaceContext CLUSTERED_CLIENT = new SpaceContext(true, 0);

    /** What a client sends to a server of this version, null where none is sent. */
    public static @Nullable SpaceContext forVersion(ProtocolVersion version) {
        return version.isAtLeast(ProtocolVersion.V15_8_0) ? CLUSTERED_CLIENT : null;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeShort(clustered ? CLUSTERED : 0);
        if (out.version().isAtLeast(ProtocolVersion.V15_5_0)) {
            out.writeShort(generation);
        }
    }

    static SpaceContext read(WireInput in) {
        int flags = in.readShort();
        if ((flags & SECURITY) != 0) {
            in.readCoded();
        }
        if ((flags & QUIESCE_TOKEN) != 0) {
            in.readCoded();
        }
        int generation = in.version().isAtLeast(ProtocolVersion.V15_5_0) ? in.readShort() : 0;
        return new SpaceContext((flags & CLUSTERED) != 0, generation);
    }
}
