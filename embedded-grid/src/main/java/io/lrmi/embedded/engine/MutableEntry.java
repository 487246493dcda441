package io.lrmi.embedded.engine;

import io.lrmi.wire.space.DynamicValues;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The values of an entry while a change is applied to them; the entry itself stays as it is. */
final class MutableEntry {

    private static final Map<String, Class<?>> PRIMITIVES = Map.of(
            "byte", Byte.class,
            "short", Short.class,
            "int", Integer.class,
            "long", Long.class,
            "float", Float.class,
            "double", Double.class,
            "boolean", Boolean.class,
            "char", Character.class);
    /** Classes that travel with descriptors of properties; every value fits the others. */
    private static final Map<String, Class<?>> CHECKED = Map.of(
            "java.lang.Byte", Byte.class,
            "java.lang.Short", Short.class,
            "java.lang.Integer", Integer.class,
            "java.lang.Long", Long.class,
            "java.lang.Float", Float.class,
            "java.lang.Double", Double.class,
            "java.lang.Boolean", Boolean.class,
            "java.lang.Character", Character.class,
            "java.lang.String", String.class);

    private final StoredEntry entry;
    private final EntryType type;
    private final List<@Nullable Object> values;
    private final Map<String, @Nullable Object> dynamic;

    MutableEntry(StoredEntry entry) {
        this.entry = entry;
        this.type = entry.type();
        this.values = new ArrayList<>(entry.values());
        this.dynamic = new LinkedHashMap<>(
                entry.dynamicValues() == null ? Map.of() : entry.dynamicValues().values());
    }

    StoredEntry toEntry(int version, long expiration) {
        DynamicValues dynamicValues =
                dynamic.isEmpty() && entry.dynamicValues() == null ? null : new DynamicValues(dynamic);
        return new StoredEntry(entry.uid(), type, version, expiration, values, dynamicValues, entry.transientEntry());
    }

    /** The value at the end of a path in wire form; null if there is none. */
    @Nullable
    Object get(String path) {
        String[] names = names(path);
        Object value = property(names[0]);
        for (int i = 1; i < names.length && value != null; i++) {
            value = ValuePaths.part(value, names[i]);
        }
        return value;
    }

    /**
     * Sets the value at the end of a path.
     *
     * @throws OperationFailure if there is no such place, or the value does not fit
     */
    void set(String path, @Nullable Object value) {
        String[] names = names(path);
        requireNoId(names[0], value);
        if (names.length > 1) {
            put(names[0], ValueTrees.with(property(names[0]), names, value));
            return;
        }
        int position = type.position(path);
        if (position >= 0) {
            requireFitting(path, type.descriptor().properties().get(position).typeName(), value);
        }
        put(path, value);
    }

    /**
     * Removes the value at the end of a path; one of a declared property becomes null.
     *
     * @throws OperationFailure if there is no such place, or the property cannot be null
     */
    void unset(String path) {
        String[] names = names(path);
        if (names.length > 1) {
            requireNoId(names[0], null);
            put(names[0], ValueTrees.without(property(names[0]), names));
            return;
        }
        int position = type.position(path);
        if (position >= 0) {
            requireFitting(path, type.descriptor().properties().get(position).typeName(), null);
            values.set(position, null);
        } else if (type.descriptor().dynamicProperties()) {
            dynamic.remove(path);
        } else {
            throw unknown(path);
        }
    }

    private static String[] names(String path) {
        return path.split("\\.", -1);
    }

    private @Nullable Object property(String name) {
        int position = type.position(name);
        if (position >= 0) {
            return values.get(position);
        }
        if (type.descriptor().dynamicProperties()) {
            return dynamic.get(name);
        }
        throw unknown(name);
    }

    private void put(String name, @Nullable Object value) {
        int position = type.position(name);
        if (position >= 0) {
            values.set(position, value);
        } else if (type.descriptor().dynamicProperties()) {
            dynamic.put(name, value);
        } else {
            throw unknown(name);
        }
    }

    private OperationFailure unknown(String property) {
        return Failures.illegalArgument("Unknown property name '" + property + "' in type " + type.name());
    }

    private void requireNoId(String property, @Nullable Object value) {
        if (property.equals(type.descriptor().idProperty())) {
            throw Failures.unsupportedOperation("Attempting to change the id property named '" + property
                    + "' of type '"
                    + type.name() + "' which has a current value of [" + property(property) + "] with a new value ["
                    + ValuePaths.java(value) + "]. Changing the id property of an existing entry is not allowed.");
        }
    }

    private static void requireFitting(String property, String typeName, @Nullable Object value) {
        Class<?> primitive = PRIMITIVES.get(typeName);
        if (value == null) {
            if (primitive != null) {
                throw Failures.illegalArgument("Cannot set null to property '" + property + "' of class [" + typeName
                        + "] because it has no null value defined");
            }
            return;
        }
        Class<?> expected = primitive != null ? primitive : CHECKED.get(typeName);
        if (expected != null && expected != value.getClass()) {
            throw Failures.illegalArgument("Cannot set value [" + ValuePaths.java(value) + "] of class [class "
                    + ValuePaths.className(value) + "] to property '" + property + "' of class ["
                    + (primitive != null ? "" : "class ") + typeName + "]");
        }
    }
}
