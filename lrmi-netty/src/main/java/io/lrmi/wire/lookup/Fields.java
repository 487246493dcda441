package io.lrmi.wire.lookup;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireNode;
import org.jspecify.annotations.Nullable;

/** Access to the fields of structured messages, with a clear failure instead of a cast error. */
final class Fields {

    private Fields() {}

    static long number(WireNode.Instance node, String field) {
        if (node.field(field) instanceof Number number) {
            return number.longValue();
        }
        throw new WireFormatException("Field " + field + " of " + node + " is missing");
    }

    static @Nullable String text(WireNode.Instance node, String field) {
        Object value = node.field(field);
        if (value == null || value instanceof String) {
            return (String) value;
        }
        throw new WireFormatException("Field " + field + " of " + node + " is not a string");
    }

    static String requiredText(WireNode.Instance node, String field) {
        String value = text(node, field);
        if (value == null) {
            throw new WireFormatException("Field " + field + " of " + node + " is null");
        }
        return value;
    }

    static <T> T message(WireNode.Instance node, String field, Class<T> kind) {
        T value = optional(node, field, kind);
        if (value == null) {
            throw new WireFormatException("Field " + field + " of " + node + " is null");
        }
        return value;
    }

    static <T> @Nullable T optional(WireNode.Instance node, String field, Class<T> kind) {
        Object value = node.field(field);
        if (value == null) {
            return null;
        }
        if (!kind.isInstance(value)) {
            throw new WireFormatException("Field " + field + " of " + node + " is a " + value);
        }
        return kind.cast(value);
    }
}
