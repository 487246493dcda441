package io.lrmi.embedded.engine;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.space.DocumentValue;
import io.lrmi.wire.space.DynamicValues;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Maps and collections that are values, as copies that can be changed. */
final class ValueMaps {

    private ValueMaps() {}

    /**
     * What a document or map holds, by name, as a new map of values in wire form.
     *
     * @throws OperationFailure if it is nothing of the kind
     */
    static Map<Object, @Nullable Object> parts(Object value) {
        DynamicValues named = value instanceof DocumentValue document
                ? document.properties()
                : value instanceof DynamicValues properties ? properties : null;
        if (named != null) {
            return new LinkedHashMap<>(named.values());
        }
        Map<Object, @Nullable Object> parts = new LinkedHashMap<>();
        if (ValuePaths.java(value) instanceof Map<?, ?> map) {
            map.forEach((key, part) -> parts.put(key, ValuePaths.wire(part)));
        } else if (value instanceof WireNode.Instance instance
                && instance.type().isKindOf(JavaTypes.HASH_MAP.name())) {
            JavaTypes.entries(instance).forEach((key, part) -> parts.put(key, JavaTypes.unbox(part)));
        } else if (!(value instanceof DocumentValue)) {
            throw Failures.illegalArgument(ValuePaths.className(value) + " has no properties");
        }
        return parts;
    }

    /** A map of the class of the given one with other content. */
    static Object like(Object original, Map<Object, @Nullable Object> parts) {
        Map<Object, @Nullable Object> java = new LinkedHashMap<>();
        boolean plain = true;
        for (Map.Entry<Object, @Nullable Object> part : parts.entrySet()) {
            Object value = ValuePaths.java(part.getValue());
            plain &= ValuePaths.isJava(value) && ValuePaths.isJava(part.getKey());
            java.put(part.getKey(), value);
        }
        if (plain && ValuePaths.java(original) instanceof Map<?, ?> map) {
            Map<Object, @Nullable Object> copy = empty(map);
            copy.putAll(java);
            return wire(copy);
        }
        Map<Object, @Nullable Object> boxed = new LinkedHashMap<>();
        parts.forEach((key, value) -> boxed.put(ValuePaths.boxed(key), ValuePaths.boxed(value)));
        return JavaTypes.map(boxed);
    }

    private static Object wire(Object value) {
        Object wire = ValuePaths.wire(value);
        if (wire == null) {
            throw new IllegalStateException("No wire form of " + value);
        }
        return wire;
    }

    /** An empty map of the class of the given one, as far as the grid can create one. */
    @SuppressWarnings("unchecked") // what it may contain is not known here
    static Map<Object, @Nullable Object> empty(Map<?, ?> original) {
        return (Map<Object, @Nullable Object>) create(original);
    }

    /** A copy that can be changed, of the same class as far as the grid can create one. */
    @SuppressWarnings("unchecked") // what it may contain is not known here
    static Collection<@Nullable Object> copy(Collection<?> original) {
        Collection<@Nullable Object> copy =
                original.getClass() == Arrays.asList().getClass()
                        ? new ArrayList<>()
                        : (Collection<@Nullable Object>) create(original);
        copy.addAll(original);
        return copy;
    }

    private static Object create(Object original) {
        if (original.getClass() == HashMap.class) {
            return new HashMap<>();
        }
        try {
            return original.getClass().getConstructor().newInstance();
        } catch (NoSuchMethodException | InstantiationException | IllegalAccessException e) {
            throw Failures.uninstantiable(original.getClass().getName());
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
