package com.gigaspaces.document;

import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Named values: the properties of a {@link SpaceDocument}, or a property value that has properties itself. It equals every
 * map with the same names and values. Null values are allowed, null names are not. Not safe for use by several threads.
 */
public class DocumentProperties implements Map<String, Object>, Serializable {

    private static final long serialVersionUID = 1L;

    private final Map<String, @Nullable Object> values;

    public DocumentProperties() {
        this.values = new HashMap<>();
    }

    /** Creates properties with room for some values, counted as by {@link HashMap}. */
    public DocumentProperties(int initialCapacity) {
        this.values = new HashMap<>(initialCapacity);
    }

    /** Creates properties with room for some values, counted as by {@link HashMap}. */
    public DocumentProperties(int initialCapacity, float loadFactor) {
        this.values = new HashMap<>(initialCapacity, loadFactor);
    }

    /** Creates a copy of the given values; values that are maps are shared, not copied. */
    public DocumentProperties(Map<String, Object> properties) {
        this.values = new HashMap<>(properties);
        if (this.values.containsKey(null)) {
            throw nullName();
        }
    }

    private static IllegalArgumentException nullName() {
        return new IllegalArgumentException("A property name must not be null");
    }

    /**
     * The value of a property, or null if it is not set.
     *
     * @param <T> the type of the value; it is not checked
     */
    // The caller says which type the value has; nothing here can check it.
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
    public <T> @Nullable T getProperty(String name) {
        return (T) values.get(name);
    }

    /** Sets a property; returns these properties. */
    public DocumentProperties setProperty(String name, @Nullable Object value) {
        put(name, value);
        return this;
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public boolean isEmpty() {
        return values.isEmpty();
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return values.containsKey(key);
    }

    @Override
    public boolean containsValue(@Nullable Object value) {
        return values.containsValue(value);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return values.get(key);
    }

    @Override
    public @Nullable Object put(@Nullable String key, @Nullable Object value) {
        if (key == null) {
            throw nullName();
        }
        return values.put(key, value);
    }

    @Override
    public @Nullable Object remove(@Nullable Object key) {
        return values.remove(key);
    }

    @Override
    public void putAll(Map<? extends String, ? extends Object> properties) {
        properties.forEach(this::put);
    }

    @Override
    public void clear() {
        values.clear();
    }

    @Override
    public Set<String> keySet() {
        return values.keySet();
    }

    @Override
    public Collection<Object> values() {
        return values.values();
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return values.entrySet();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return values.equals(other);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Serializable only so that it can be set as a value; it has a form of its own in which it travels. */
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(
                "Properties within a collection or an object of another class cannot be sent;"
                        + " only those that are the value of a property can");
    }

    @Override
    public String toString() {
        return "DocumentProperties " + values;
    }
}
