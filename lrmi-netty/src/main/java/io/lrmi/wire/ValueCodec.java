package io.lrmi.wire;

import io.lrmi.failure.LrmiException;
import io.lrmi.failure.RefusedClassException;
import io.lrmi.failure.WireFormatException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns application values into wire nodes and back. Values that have a type code of their own pass through unchanged.
 *
 * <p>On the way in, every class of a value is checked against {@link AllowedClasses} before the first object is
 * instantiated, and once more by the stream that instantiates it. Immutable and safe for use by many threads.
 */
public final class ValueCodec {

    private static final int FILTER_DEPTH = 200;
    private static final int MIN_ARRAY = 1024;

    private final AllowedClasses allowed;
    private final WireLimits limits;

    public ValueCodec(AllowedClasses allowed, WireLimits limits) {
        this.allowed = allowed;
        this.limits = limits;
    }

    /**
     * The wire form of an application value.
     *
     * @throws IllegalArgumentException if it cannot be serialized
     */
    public @Nullable Object toWire(@Nullable Object value) {
        if (hasCode(value) || value instanceof WireMessage || value instanceof WireNode) {
            return value;
        }
        return toNode(value);
    }

    /** The wire form of an application value where one with a type code of its own cannot be. */
    public @Nullable Object toWireObject(@Nullable Object value) {
        return value == null || value instanceof String ? value : toNode(value);
    }

    /**
     * The object stream of an application value, header included.
     *
     * @throws IllegalArgumentException if it cannot be serialized
     */
    public byte[] toStream(@Nullable Object value) {
        try {
            return serialize(value);
        } catch (IOException | RuntimeException e) {
            throw notSerializable(value, e);
        }
    }

    /**
     * The application value in an object stream.
     *
     * @param stream header included
     * @param loader finds allowed classes
     * @param expansion of the frame that it came in
     * @throws RefusedClassException if the value contains a class that is not allowed
     * @throws WireFormatException if it cannot be restored
     */
    public @Nullable Object fromStream(byte[] stream, ClassLoader loader, Expansion expansion) {
        Object value = WireInput.forStream(WireRegistry.EMPTY, limits, ProtocolVersion.V15_8_0, stream, expansion)
                .readObject();
        return toJava(value, loader);
    }

    private static byte[] serialize(@Nullable Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private @Nullable Object toNode(@Nullable Object value) {
        try {
            byte[] stream = serialize(value);
            return WireInput.forStream(WireRegistry.EMPTY, limits, ProtocolVersion.V15_8_0, stream, 0, stream.length)
                    .readObject();
        } catch (IOException | RuntimeException e) {
            // Also what the serialization code of the value itself throws.
            throw notSerializable(value, e);
        }
    }

    private static IllegalArgumentException notSerializable(@Nullable Object value, Exception cause) {
        return new IllegalArgumentException(
                "A value of class "
                        + (value == null ? "null" : value.getClass().getName()) + " cannot be serialized: "
                        + cause.getMessage(),
                cause);
    }

    private static boolean hasCode(@Nullable Object value) {
        return value == null
                || value instanceof String
                || value instanceof Integer
                || value instanceof Long
                || value instanceof Boolean
                || value instanceof Double
                || value instanceof byte[]
                || value instanceof Float
                || value instanceof Short
                || value instanceof Byte
                || value instanceof Character;
    }

    /**
     * The application value of a wire form.
     *
     * @param loader finds allowed classes
     * @throws RefusedClassException if the value contains a class that is not allowed
     * @throws WireFormatException if it cannot be restored
     */
    public @Nullable Object toJava(@Nullable Object value, ClassLoader loader) {
        if (!(value instanceof WireNode node)) {
            return value;
        }
        if (node instanceof WireNode.Array array && array.elements() instanceof byte[] bytes) {
            return bytes;
        }
        Object unboxed = JavaTypes.unbox(node);
        if (unboxed != node) {
            return unboxed;
        }
        try {
            if (allowed.check(node)) {
                new HashedNodes(part -> restore(part, loader)).check(node);
            }
            return restore(node, loader);
        } catch (LrmiException e) {
            throw e;
        } catch (RuntimeException e) {
            // What the serialization code of an allowed class throws at data it does not like, and the hash codes of
            // its objects.
            throw notRestorable(node, e);
        } catch (StackOverflowError e) {
            // A collection that contains itself has no hash code.
            throw new WireFormatException("A value of class " + node.type().name() + " contains itself", e);
        }
    }

    private @Nullable Object restore(WireNode node, ClassLoader loader) {
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        out.writeObject(node);
        try (RestrictedStream in = new RestrictedStream(out.toByteArray(), allowed, loader)) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException | RuntimeException | InternalError e) {
            // Also what the code of an allowed class throws at data it does not like; collections of the JDK throw
            // errors.
            if (e.getCause() instanceof RefusedClassException refused) {
                throw refused;
            }
            throw notRestorable(node, e);
        }
    }

    private static WireFormatException notRestorable(WireNode node, Throwable cause) {
        return new WireFormatException(
                "A value of class " + node.type().name() + " cannot be restored: " + cause.getMessage(), cause);
    }

    /** Instantiates nothing but allowed classes, and resolves them with the application's class loader. */
    private static final class RestrictedStream extends ObjectInputStream {

        private static final Set<String> PRIMITIVES =
                Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

        private final AllowedClasses allowed;
        private final ClassLoader loader;

        RestrictedStream(byte[] bytes, AllowedClasses allowed, ClassLoader loader) throws IOException {
            super(new ByteArrayInputStream(bytes));
            this.allowed = allowed;
            this.loader = loader;
            // Collections ask for the room they say they need; none needs more than a few slots per byte.
            long room = MIN_ARRAY + 2L * bytes.length;
            setObjectInputFilter(info -> {
                Class<?> type = info.serialClass();
                if (info.depth() > FILTER_DEPTH
                        || info.arrayLength() > room
                        || (type != null && !allowed.permits(type))) {
                    return ObjectInputFilter.Status.REJECTED;
                }
                return ObjectInputFilter.Status.ALLOWED;
            });
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass descriptor) throws IOException, ClassNotFoundException {
            String name = descriptor.getName();
            if (!allowed.permits(name)) {
                throw new IOException("refused", new RefusedClassException(name));
            }
            // Primitive types are found by the stream itself.
            return PRIMITIVES.contains(name) ? super.resolveClass(descriptor) : Class.forName(name, false, loader);
        }

        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
            throw new IOException("refused", new RefusedClassException("proxy of " + String.join(", ", interfaces)));
        }
    }
}
