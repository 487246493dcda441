package com.gigaspaces.query;

import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Arrays;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Several values by position and, where they have names, by name. Equal to another one with equal values. The typed getters
 * cast and do not convert. Not safe for use by several threads while it is changed.
 */
public abstract class CompoundResult implements SmartExternalizable, Cloneable {

    private static final long serialVersionUID = 1L;

    protected @Nullable Object[] values;
    protected @Nullable Map<String, Integer> nameIndexMap;

    /** For deserialization. */
    protected CompoundResult() {
        this(new Object[0], null);
    }

    /**
     * A result that takes over the given array.
     *
     * @param nameIndexMap positions by name; null if the values have no names
     */
    protected CompoundResult(@Nullable Object[] values, @Nullable Map<String, Integer> nameIndexMap) {
        this.values = values;
        this.nameIndexMap = nameIndexMap;
    }

    /** How many values there are. */
    public int size() {
        return values.length;
    }

    /**
     * The value at a position.
     *
     * @throws ArrayIndexOutOfBoundsException if there is no such position
     */
    public @Nullable Object get(int index) {
        return values[index];
    }

    public void set(int index, @Nullable Object value) {
        values[index] = value;
    }

    /**
     * The value with a name.
     *
     * @throws IllegalArgumentException if no value has this name
     */
    public @Nullable Object get(String name) {
        return values[indexOf(name)];
    }

    protected int indexOf(String name) {
        Integer index = nameIndexMap == null ? null : nameIndexMap.get(name);
        if (index == null) {
            throw new IllegalArgumentException("There is no value named '" + name + "'; there are "
                    + (nameIndexMap == null ? "no names" : nameIndexMap.keySet()));
        }
        return index;
    }

    public @Nullable Boolean getBoolean(int index) {
        return (Boolean) get(index);
    }

    public @Nullable Boolean getBoolean(String name) {
        return (Boolean) get(name);
    }

    public @Nullable Byte getByte(int index) {
        return (Byte) get(index);
    }

    public @Nullable Byte getByte(String name) {
        return (Byte) get(name);
    }

    public @Nullable Short getShort(int index) {
        return (Short) get(index);
    }

    public @Nullable Short getShort(String name) {
        return (Short) get(name);
    }

    public @Nullable Integer getInt(int index) {
        return (Integer) get(index);
    }

    public @Nullable Integer getInt(String name) {
        return (Integer) get(name);
    }

    public @Nullable Long getLong(int index) {
        return (Long) get(index);
    }

    public @Nullable Long getLong(String name) {
        return (Long) get(name);
    }

    public @Nullable Float getFloat(int index) {
        return (Float) get(index);
    }

    public @Nullable Float getFloat(String name) {
        return (Float) get(name);
    }

    public @Nullable Double getDouble(int index) {
        return (Double) get(index);
    }

    public @Nullable Double getDouble(String name) {
        return (Double) get(name);
    }

    public @Nullable String getString(int index) {
        return (String) get(index);
    }

    public @Nullable String getString(String name) {
        return (String) get(name);
    }

    @Override
    public CompoundResult clone() {
        try {
            CompoundResult copy = (CompoundResult) super.clone();
            copy.values = values.clone();
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whether the other one has the same values, whatever its class. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CompoundResult that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return text(getClass().getSimpleName());
    }

    /** The values, with their names if they have some, between brackets behind a prefix. */
    protected String text(String prefix) {
        StringJoiner text = new StringJoiner(",", prefix + "(", ")");
        if (nameIndexMap == null) {
            for (Object value : values) {
                text.add(String.valueOf(value));
            }
        } else {
            nameIndexMap.forEach((name, index) -> text.add(name + "=" + values[index]));
        }
        return text.toString();
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(values);
        out.writeObject(nameIndexMap);
    }

    @Override
    @SuppressWarnings("unchecked") // What writeExternal wrote.
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        values = (Object[]) in.readObject();
        nameIndexMap = (Map<String, Integer>) in.readObject();
    }
}
