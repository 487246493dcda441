package io.lrmi.wire.lookup;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.WireStructured;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A service in an object stream of its own, as registrations carry it. Equal if the bytes are. */
public final class MarshalledService implements WireStructured {

    static final WireClass INSTANCE = WireClass.serializable(
            "net.jini.io.MarshalledInstance", -5187033771082433496L, 2, null, "I hash", "[B locBytes", "[B objBytes");
    static final WireClass TYPE = WireClass.serializable(
            "com.sun.jini.proxy.MarshalledWrapper", 2, 2, null, "Lnet/jini/io/MarshalledInstance; instance");

    private static final int COMPRESSED = 1;

    private final byte[] objectBytes;
    private final int hash;

    private MarshalledService(byte[] objectBytes, int hash) {
        this.objectBytes = objectBytes;
        this.hash = hash;
    }

    /** Marshals a service. */
    public static MarshalledService of(WireMessage service, ProtocolVersion version) {
        WireOutput out = WireOutput.forStream(false, version);
        out.writeObject(service);
        byte[] stream = out.toByteArray();
        byte[] bytes = new byte[stream.length + 1];
        System.arraycopy(stream, 0, bytes, 1, stream.length);
        int hash = 0;
        for (byte b : bytes) {
            hash = 31 * hash + b;
        }
        return new MarshalledService(bytes, hash);
    }

    /** Bytes. */
    public int size() {
        return objectBytes.length;
    }

    /**
     * The service, a message or node.
     *
     * @throws WireFormatException if it is compressed, which servers do only if told to, or malformed
     */
    public @Nullable Object unmarshal(WireRegistry registry, WireLimits limits, ProtocolVersion version) {
        if (objectBytes.length < 1 || (objectBytes[0] & COMPRESSED) != 0) {
            throw new WireFormatException(
                    "The lookup service sends compressed services; start it without" + " -Dcom.gs.lookup.useGzip=true");
        }
        return WireInput.forStream(registry, limits, version, objectBytes, 1, objectBytes.length - 1)
                .readObject();
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        WireNode.Instance instance = new WireNode.Instance(INSTANCE)
                .part(INSTANCE, new @Nullable Object[] {hash, null, JavaTypes.bytes(objectBytes)});
        return new WireNode.Instance(TYPE).part(TYPE, new Object[] {instance});
    }

    static MarshalledService convert(WireNode.Instance node) {
        WireNode.Instance instance = Fields.message(node, "instance", WireNode.Instance.class);
        WireNode.Array array = Fields.message(instance, "objBytes", WireNode.Array.class);
        if (!(array.elements() instanceof byte[] bytes)) {
            throw new WireFormatException("Marshalled service without bytes");
        }
        return new MarshalledService(bytes, (int) Fields.number(instance, "hash"));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MarshalledService that && Arrays.equals(objectBytes, that.objectBytes);
    }

    /** As whoever marshalled the service computed it from the bytes: there is no need to look at all of them. */
    @Override
    public int hashCode() {
        return hash;
    }
}
