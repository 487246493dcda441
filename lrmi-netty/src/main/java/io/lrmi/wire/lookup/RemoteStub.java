package io.lrmi.wire.lookup;

import io.lrmi.failure.IncompatibleServerException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The handle of a remote object: where it listens and which number each of its methods has (docs/protocol.md, "Stubs").
 *
 * @param version version of the server, known before the first connection to it
 * @param versionText e.g. {@code GigaSpaces XAP 15.8.0}
 * @param connectionUrl see {@link ConnectionUrl}
 * @param methods name and descriptor of each method, with its index
 * @param interfaces names of the remote interfaces
 */
public record RemoteStub(
        ProtocolVersion version,
        String versionText,
        NetworkConfiguration network,
        String connectionUrl,
        long objectId,
        long classLoaderId,
        long runtimeId,
        String implementation,
        Map<String, Integer> methods,
        List<String> interfaces)
        implements WireMessage {

    static final WireClass TYPE = WireClass.externalizable("com.gigaspaces.lrmi.DynamicSmartStub", 1);

    private static final int FORMAT = 0x80;

    public RemoteStub {
        // In the order given, so that the same stub always has the same bytes.
        methods = Collections.unmodifiableMap(new LinkedHashMap<>(methods));
        interfaces = List.copyOf(interfaces);
    }

    /**
     * Checks that the layouts of the server are known (docs/protocol.md, "Versions").
     *
     * @param who the server, for the message
     * @throws IncompatibleServerException if they are not
     */
    public void requireSupported(String who) {
        if (!version.isAtLeast(ProtocolVersion.OLDEST)) {
            throw new IncompatibleServerException(who + " is of version " + version + " (" + versionText + ").");
        }
    }

    /** Index of a method, or null if this server does not have it. */
    public @Nullable Integer methodIndex(String method) {
        return methods.get(method);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeByte(FORMAT);
        out.writeObject(version);
        out.writeUtf(versionText);
        out.writeObject(network);
        out.writeUtf(connectionUrl);
        out.writeInt((int) objectId);
        out.writeLong(objectId);
        out.writeLong(classLoaderId);
        out.writeLong(runtimeId);
        out.writeUtf(implementation);
        Map<String, WireNode> indices = new LinkedHashMap<>();
        methods.forEach((method, index) -> indices.put(method, JavaTypes.node(index)));
        out.writeObject(JavaTypes.map(indices));
        out.writeObject(JavaTypes.list(interfaces.stream()
                .map(name -> new WireNode.Type(RemoteReference.interfaceType(name)))
                .toList()));
        out.writeBoolean(false);
    }

    static RemoteStub read(WireInput in) {
        int format = in.readUnsignedByte();
        if (format != FORMAT) {
            throw new IncompatibleServerException("The server sent a stub in the unknown format " + format + ".");
        }
        ProtocolVersion version = in.readMessage(ProtocolVersion.class);
        String versionText = in.readUtf();
        NetworkConfiguration network = in.readMessage(NetworkConfiguration.class);
        String url = in.readUtf();
        in.readInt();
        long objectId = in.readLong();
        long classLoaderId = in.readLong();
        long runtimeId = in.readLong();
        String implementation = in.readUtf();
        Map<String, Integer> methods = new LinkedHashMap<>();
        JavaTypes.entries(in.readObject()).forEach((method, index) -> {
            if (!(method instanceof String name) || !(JavaTypes.unbox(index) instanceof Integer number)) {
                throw new WireFormatException("Method table of a stub with " + method + " = " + index);
            }
            methods.put(name, number);
        });
        List<String> interfaces = new ArrayList<>();
        for (Object element : JavaTypes.elements(in.readObject())) {
            if (element instanceof WireNode.Type type) {
                interfaces.add(type.type().name());
            }
        }
        in.readBoolean();
        return new RemoteStub(
                version,
                versionText,
                network,
                url,
                objectId,
                classLoaderId,
                runtimeId,
                implementation,
                methods,
                interfaces);
    }
}
