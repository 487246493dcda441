package io.lrmi.embedded.engine;

import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.space.DocumentValue;
import io.lrmi.wire.space.DynamicValues;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds values in entries, and turns them into Java values where their classes are of the JDK. */
final class ValuePaths {

    private static final ValueCodec CODEC = new ValueCodec(new AllowedClasses(List.of()), WireLimits.DEFAULT);

    private ValuePaths() {}

    /** The Java value of a wire form, or that form if its class is none of the JDK. */
    static @Nullable Object java(@Nullable Object wire) {
        if (wire instanceof WireNode) {
            try {
                return CODEC.toJava(wire, ValuePaths.class.getClassLoader());
            } catch (RuntimeException notOfTheJdk) {
                return wire;
            }
        }
        return wire;
    }

    /** The wire form of a Java value. */
    static @Nullable Object wire(@Nullable Object java) {
        return CODEC.toWire(java);
    }

    /** Whether it is a value of the JDK rather than the wire form of another. */
    static boolean isJava(@Nullable Object java) {
        return !(java instanceof WireNode) && !(java instanceof WireMessage);
    }

    /** A value in the form it has within a list, a map or an object: numbers are objects there. */
    static @Nullable Object boxed(@Nullable Object value) {
        return value != null && isJava(value) && CODEC.toWire(new Object[] {value}) instanceof WireNode.Array array
                ? array.objects()[0]
                : value;
    }

    /** Name of the class of a value in wire form or of the JDK. */
    static String className(Object value) {
        return value instanceof WireNode node
                ? node.type().name()
                : value instanceof WireMessage message
                        ? message.wireClass().name()
                        : value.getClass().getName();
    }

    /** The value of a property, declared or not. */
    static @Nullable Object property(StoredEntry entry, String name) {
        int position = entry.type().position(name);
        if (position >= 0) {
            Object value = entry.value(name);
            boolean generatedId = value == null
                    && entry.type().generatesIds()
                    && position == entry.type().idPosition();
            return generatedId ? entry.uid() : value;
        }
        DynamicValues dynamic = entry.dynamicValues();
        return dynamic == null ? null : dynamic.values().get(name);
    }

    /** The value at the end of a path; null if there is none. */
    static @Nullable Object value(StoredEntry entry, String path) {
        if (entry.type().position(path) >= 0) {
            return property(entry, path);
        }
        String[] names = path.split("\\.", -1);
        Object value = property(entry, names[0]);
        for (int i = 1; i < names.length && value != null; i++) {
            value = part(value, names[i]);
        }
        return value;
    }

    /** What an object, document or map has under a name. */
    static @Nullable Object part(Object value, String name) {
        if (value instanceof DocumentValue document) {
            return document.properties() == null
                    ? null
                    : document.properties().values().get(name);
        }
        if (value instanceof DynamicValues properties) {
            return properties.values().get(name);
        }
        if (!(value instanceof WireNode.Instance instance)) {
            return null;
        }
        if (instance.type().name().startsWith("java.util.")) {
            if (java(instance) instanceof Map<?, ?> map) {
                return wire(map.get(name));
            }
            for (Map.Entry<Object, @Nullable Object> entry :
                    JavaTypes.entries(instance).entrySet()) {
                if (name.equals(entry.getKey())) {
                    return JavaTypes.unbox(entry.getValue());
                }
            }
            return null;
        }
        return JavaTypes.unbox(instance.field(name));
    }
}
