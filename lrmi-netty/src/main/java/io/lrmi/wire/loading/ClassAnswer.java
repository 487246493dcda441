package io.lrmi.wire.loading;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bytes of a class file. Not to be changed. */
public final class ClassAnswer implements WireStructured {

    static final WireClass TYPE = WireClass.serializable(
            ClassTypes.PACKAGE + "ClassDefinitionResponse",
            1,
            WireClass.SERIALIZABLE,
            null,
            "[B classBytes",
            "Ljava/lang/Exception; exception");

    private final byte @Nullable [] bytes;

    /**
     * An answer.
     *
     * @param bytes null if there is no such class
     */
    public ClassAnswer(byte @Nullable [] bytes) {
        this.bytes = bytes;
    }

    public byte @Nullable [] bytes() {
        return bytes;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("classBytes", bytes == null ? null : JavaTypes.bytes(bytes));
        return new WireNode.Instance(TYPE).fields(values);
    }

    static ClassAnswer of(WireNode.Instance node) {
        boolean found = node.field("exception") == null;
        return new ClassAnswer(
                found
                                && node.field("classBytes") instanceof WireNode.Array array
                                && array.elements() instanceof byte[] bytes
                        ? bytes
                        : null);
    }
}
