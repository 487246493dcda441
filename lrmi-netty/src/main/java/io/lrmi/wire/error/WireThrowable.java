package io.lrmi.wire.error;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * View of an exception in its serialized structure; the exception itself is never instantiated. Immutable.
 *
 * @param node a Throwable
 */
public record WireThrowable(WireNode.Instance node) {

    /** Starts an exception of a class from {@link JavaErrors} or {@link SpaceErrors}. */
    public static Builder builder(WireClass type) {
        return new Builder(type);
    }

    /** View of what a peer sent as exception, or null if it is none. */
    public static @Nullable WireThrowable of(@Nullable Object value) {
        return value instanceof WireNode.Instance instance && instance.type().isKindOf(JavaErrors.THROWABLE.name())
                ? new WireThrowable(instance)
                : null;
    }

    public String className() {
        return node.type().name();
    }

    /** The message, which some classes keep in a nested exception; null if there is none. */
    public @Nullable String message() {
        if (node.field("detailMessage") instanceof String text) {
            return text;
        }
        if (node.field("nestedExceptions") instanceof WireNode.Array array && array.elements() instanceof Object[]) {
            for (Object element : array.objects()) {
                WireThrowable nested = element == node ? null : of(element);
                return nested == null ? null : nested.text("detailMessage");
            }
        }
        return null;
    }

    /** Whether the class of the exception, or one above it, has this name. */
    public boolean isKindOf(String className) {
        return node.type().isKindOf(className);
    }

    /** Value of a field: a boxed primitive, string, node, message or null; also null if there is no such field. */
    public @Nullable Object field(String name) {
        return node.field(name);
    }

    /** A field that is a string, or null. */
    public @Nullable String text(String name) {
        return node.field(name) instanceof String text ? text : null;
    }

    /** The cause, wherever the class keeps it, or null. */
    public @Nullable WireThrowable cause() {
        Object cause = node.field("cause");
        if (cause == null || cause == node) {
            cause = node.field("detail");
        }
        if (cause == null
                && className().equals(JavaErrors.APPLICATION.name())
                && !node.customData().isEmpty()) {
            cause = node.customData().get(0);
        }
        return cause == node ? null : of(cause);
    }

    /** The exception a remote method threw: this one without the envelope of the transport. */
    public WireThrowable unwrapped() {
        WireThrowable cause = className().equals(JavaErrors.APPLICATION.name()) ? cause() : null;
        return cause == null ? this : cause;
    }

    @Override
    public String toString() {
        String message = message();
        return message == null ? className() : className() + ": " + message;
    }

    /** Not for use by several threads. */
    public static final class Builder {

        private final WireClass type;
        private final Map<String, @Nullable Object> values = new HashMap<>();
        private @Nullable Object @Nullable [] ownData;

        private Builder(WireClass type) {
            this.type = type;
            values.put("stackTrace", JavaTypes.array(JavaErrors.STACK_TRACE));
            values.put(
                    "suppressedExceptions",
                    new WireNode.Instance(JavaErrors.EMPTY_LIST).part(JavaErrors.EMPTY_LIST, new Object[0]));
        }

        public Builder message(@Nullable String message) {
            values.put("detailMessage", message);
            return this;
        }

        public Builder cause(WireNode.Instance cause) {
            values.put("cause", cause);
            return this;
        }

        /** Sets the message where the exceptions about unusable entries keep it: in a nested exception. */
        public Builder nestedMessage(String message) {
            WireNode.Instance nested =
                    new Builder(JavaErrors.THROWABLE).message(message).build();
            values.put("nestedExceptions", JavaTypes.array(JavaErrors.THROWABLES, nested));
            return cause(nested);
        }

        public Builder field(String name, @Nullable Object value) {
            values.put(name, value);
            return this;
        }

        /** Sets what the class writes in place of its fields. */
        public Builder ownData(@Nullable Object... data) {
            ownData = data;
            return this;
        }

        public WireNode.Instance build() {
            WireNode.Instance node = new WireNode.Instance(type);
            // Java marks an exception without cause by a reference to itself; remote exceptions keep theirs elsewhere.
            if (!type.isKindOf(JavaErrors.REMOTE_EXCEPTION.name())) {
                values.putIfAbsent("cause", node);
            }
            return ownData == null
                    ? node.fields(values)
                    : node.superFields(values).part(type, new Object[0], ownData);
        }
    }
}
