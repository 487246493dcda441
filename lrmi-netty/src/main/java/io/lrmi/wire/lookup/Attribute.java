package io.lrmi.wire.lookup;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireStructured;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One attribute of a registration, or of a lookup template (where null stands for any value).
 *
 * @param className class of the attribute; {@link AttributeType} has those of a space
 * @param hash by which the lookup service compares classes
 * @param values fields in the order of docs/protocol.md
 */
public record Attribute(String className, long hash, int fieldCount, List<@Nullable Object> values)
        implements WireStructured {

    static final WireClass ENTRY_CLASS = WireClass.serializable(
            "com.sun.jini.reggie.EntryClass",
            2,
            2,
            null,
            "J hash",
            "I numFields",
            "Ljava/lang/String; name",
            "Lcom/sun/jini/reggie/EntryClass; superclass");
    static final WireClass TYPE = WireClass.serializable(
            "com.sun.jini.reggie.EntryRep",
            2,
            2,
            null,
            "Ljava/lang/String; codebase",
            "Lcom/sun/jini/reggie/EntryClass; eclass",
            "[Ljava/lang/Object; fields");
    static final WireClass ARRAY = WireClass.plain("[Lcom.sun.jini.reggie.EntryRep;", 0xf74b25cb6b68c310L, 2);

    public static Attribute of(AttributeType type, @Nullable Object... values) {
        return new Attribute(type.className(), type.hash(), type.fieldCount(), Arrays.asList(values));
    }

    /** The kind of attribute, or null for a class a space does not use. */
    public @Nullable AttributeType type() {
        return AttributeType.ofClass(className);
    }

    /** A string field, or null. */
    public @Nullable String text(int index) {
        return index < values.size() && values.get(index) instanceof String text ? text : null;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public WireNode.Instance toNode() {
        WireNode.Instance entryClass = new WireNode.Instance(ENTRY_CLASS)
                .part(ENTRY_CLASS, new @Nullable Object[] {hash, fieldCount, className, null});
        WireNode fields = JavaTypes.array(
                JavaTypes.OBJECT_ARRAY, values.stream().map(Attribute::toWire).toArray());
        return new WireNode.Instance(TYPE).part(TYPE, new @Nullable Object[] {null, entryClass, fields});
    }

    private static @Nullable Object toWire(@Nullable Object value) {
        return value instanceof Boolean flag ? JavaTypes.node(flag) : value;
    }

    static Attribute convert(WireNode.Instance node) {
        WireNode.Instance entryClass = Fields.message(node, "eclass", WireNode.Instance.class);
        WireNode.Array fields = Fields.optional(node, "fields", WireNode.Array.class);
        @Nullable
        Object[] values = fields == null ? new Object[0] : fields.objects().clone();
        if (!(entryClass.field("numFields") instanceof Integer count)) {
            throw new WireFormatException("Attribute class without field count");
        }
        for (int i = 0; i < values.length; i++) {
            values[i] = JavaTypes.unbox(values[i]);
        }
        return new Attribute(
                Fields.requiredText(entryClass, "name"),
                Fields.number(entryClass, "hash"),
                count,
                Arrays.asList(values));
    }
}
