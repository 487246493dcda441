package io.lrmi.wire.lookup;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a lookup service answers to unicast discovery (docs/protocol.md, "Discovery").
 *
 * @param registrar stub of the lookup service's remote object
 * @param groups lookup groups it serves
 */
public record DiscoveryAnswer(RemoteReference registrar, UUID serviceId, List<String> groups) {

    /** The four bytes that ask for it. */
    public static final int REQUEST = 1;

    static final WireClass PROXY =
            WireClass.serializable("com.sun.jini.reggie.RegistrarProxy", 2, 3, null, "Ljava/lang/Object; server");

    private static final int MAX_GROUPS = 1000;

    public DiscoveryAnswer {
        groups = List.copyOf(groups);
    }

    public byte[] encode(ProtocolVersion version) {
        WireOutput blob = WireOutput.forStream(true, version);
        byte[] id = ByteBuffer.allocate(16)
                .putLong(serviceId.getMostSignificantBits())
                .putLong(serviceId.getLeastSignificantBits())
                .array();
        blob.writeObject(new WireNode.Instance(PROXY).part(PROXY, new Object[] {registrar}, id));
        byte[] bytes = blob.toByteArray();
        WireOutput out = WireOutput.forStream(false, version);
        out.writeInt(bytes.length);
        out.writeBytes(bytes);
        out.writeInt(groups.size());
        groups.forEach(out::writeUtf);
        return out.toByteArray();
    }

    /**
     * Reads the complete answer.
     *
     * @throws WireFormatException if this is no answer of a lookup service
     */
    public static DiscoveryAnswer decode(byte[] bytes, WireRegistry registry, WireLimits limits) {
        WireInput in = WireInput.forStream(registry, limits, ProtocolVersion.V15_8_0, bytes, 0, bytes.length);
        byte[] blob = in.readByteArray();
        if (blob == null) {
            throw new WireFormatException("Discovery answer without registrar");
        }
        int count = in.readInt();
        if (count < 0 || count > MAX_GROUPS) {
            throw new WireFormatException("Discovery answer with " + count + " groups");
        }
        List<String> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(in.readUtf());
        }
        Object proxy = WireInput.forStream(registry, limits, ProtocolVersion.V15_8_0, blob, 0, blob.length)
                .readObject();
        if (!(proxy instanceof WireNode.Instance instance)
                || !(instance.field("server") instanceof RemoteReference registrar)
                || instance.customData().isEmpty()
                || !(instance.customData().get(0) instanceof byte[] id)
                || id.length < 16) {
            throw new WireFormatException("Discovery answer with " + proxy + " where a registrar is expected");
        }
        ByteBuffer buffer = ByteBuffer.wrap(id);
        return new DiscoveryAnswer(registrar, new UUID(buffer.getLong(), buffer.getLong()), groups);
    }
}
