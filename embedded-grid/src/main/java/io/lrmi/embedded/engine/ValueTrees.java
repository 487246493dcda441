package io.lrmi.embedded.engine;

import io.lrmi.wire.WireNode;
import io.lrmi.wire.space.DocumentValue;
import io.lrmi.wire.space.DynamicValues;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Copies of values in which something at the end of a path is another. */
final class ValueTrees {

    private ValueTrees() {}

    /**
     * The value of the first name with another value at the end of the path.
     *
     * @throws OperationFailure if the path leads nowhere before its end
     */
    static Object with(@Nullable Object root, String[] path, @Nullable Object value) {
        return edit(root, path, 1, map -> map.put(path[path.length - 1], value), value);
    }

    /**
     * The value of the first name with nothing at the end of the path.
     *
     * @throws OperationFailure if the path leads nowhere before its end
     */
    static Object without(@Nullable Object root, String[] path) {
        return edit(root, path, 1, map -> map.remove(path[path.length - 1]), null);
    }

    /** What is done to the parts of the last parent, in wire form by name. */
    private interface Edit {
        @Nullable
        Object apply(Map<Object, @Nullable Object> parts);
    }

    private static Object edit(@Nullable Object parent, String[] path, int index, Edit edit, @Nullable Object value) {
        if (parent == null) {
            throw Failures.nullPointer();
        }
        boolean last = index == path.length - 1;
        if (isObject(parent)) {
            Object part = last ? value : edit(ValuePaths.part(parent, path[index]), path, index + 1, edit, value);
            return withField((WireNode.Instance) parent, path, index, part);
        }
        Map<Object, @Nullable Object> parts = ValueMaps.parts(parent);
        if (last) {
            edit.apply(parts);
        } else {
            parts.put(path[index], edit(ValuePaths.part(parent, path[index]), path, index + 1, edit, value));
        }
        return rebuild(parent, parts);
    }

    private static boolean isObject(Object parent) {
        return parent instanceof WireNode.Instance instance
                && !instance.type().name().startsWith("java.");
    }

    /** A value of the class of the given one with other parts. */
    static Object rebuild(Object parent, Map<Object, @Nullable Object> parts) {
        if (parent instanceof DocumentValue document) {
            return new DocumentValue(document.typeName(), document.isTransient(), document.version(), named(parts));
        }
        return parent instanceof DynamicValues ? named(parts) : ValueMaps.like(parent, parts);
    }

    private static DynamicValues named(Map<Object, @Nullable Object> parts) {
        Map<String, @Nullable Object> named = new LinkedHashMap<>();
        parts.forEach((name, part) -> named.put(name.toString(), part));
        return new DynamicValues(named);
    }

    private static WireNode.Instance withField(
            WireNode.Instance object, String[] path, int index, @Nullable Object part) {
        WireNode.Instance changed;
        try {
            changed = object.with(path[index], part, ValuePaths::boxed);
        } catch (IllegalArgumentException e) {
            throw Failures.illegalArgument(String.valueOf(e.getMessage()));
        }
        if (changed == null) {
            throw Failures.illegalArgument("Property '" + path[index] + "' is not a member of "
                    + object.type().name() + " in '" + String.join(".", Arrays.asList(path)) + "'");
        }
        return changed;
    }
}
