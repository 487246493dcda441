package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A value in its serialized structure, without an instance of its Java class. Whatever a peer sends that is not a
 * registered message arrives in this form first; {@link ValueCodec} turns permitted ones into Java objects.
 */
public sealed interface WireNode {

    WireClass type();

    /** An instance: for each class of its hierarchy, top-most first, the field values and custom data. */
    final class Instance implements WireNode {

        private final WireClass type;
        private final List<Part> parts = new ArrayList<>(2);

        public Instance(WireClass type) {
            this.type = type;
        }

        @Override
        public WireClass type() {
            return type;
        }

        public List<Part> parts() {
            return parts;
        }

        /** Adds the data of one class of the hierarchy; top-most class first. */
        public Instance part(WireClass declaring, @Nullable Object[] fieldValues, @Nullable Object... customData) {
            parts.add(new Part(declaring, fieldValues, new ArrayList<>(Arrays.asList(customData))));
            return this;
        }

        /**
         * Adds the data of the whole hierarchy from field values by name; a field without value gets the default of
         * its type.
         */
        public Instance fields(Map<String, ? extends @Nullable Object> values) {
            addFields(type, values);
            return this;
        }

        /**
         * Adds the data of the classes above the own one from field values by name; to be followed by the {@link #part} of the own
         * one.
         */
        public Instance superFields(Map<String, ? extends @Nullable Object> values) {
            if (type.superClass() != null) {
                addFields(type.superClass(), values);
            }
            return this;
        }

        private void addFields(WireClass declaring, Map<String, ? extends @Nullable Object> values) {
            WireClass superClass = declaring.superClass();
            if (superClass != null) {
                addFields(superClass, values);
            }
            WireField[] fields = declaring.fields();
            @Nullable Object[] fieldValues = new Object[fields.length];
            for (int i = 0; i < fields.length; i++) {
                Object value = values.get(fields[i].name());
                fieldValues[i] = value == null ? fields[i].defaultValue() : value;
            }
            part(declaring, fieldValues);
        }

        /**
         * A copy with another value of a field.
         *
         * @param boxing gives the form of a value in a field that is no primitive
         * @return null if there is no such field
         * @throws IllegalArgumentException if it is one of a primitive type that the value does not have
         */
        public @Nullable Instance with(String name, @Nullable Object value, UnaryOperator<@Nullable Object> boxing) {
            Instance copy = new Instance(type);
            boolean found = false;
            for (Part part : parts) {
                @Nullable Object[] values = part.fieldValues.clone();
                WireField[] fields = part.declaring.fields();
                for (int i = 0; i < values.length; i++) {
                    if (fields[i].name().equals(name)) {
                        values[i] = fields[i].isPrimitive() ? primitive(fields[i], value) : boxing.apply(value);
                        found = true;
                    }
                }
                copy.parts.add(new Part(part.declaring, values, part.customData));
            }
            return found ? copy : null;
        }

        private static Object primitive(WireField field, @Nullable Object value) {
            Object example = field.defaultValue();
            if (value == null || example == null || value.getClass() != example.getClass()) {
                throw new IllegalArgumentException("Field '" + field.name() + "' cannot hold " + value);
            }
            return value;
        }

        /** Value of the field with this name, or null if no class of the hierarchy has it. */
        public @Nullable Object field(String name) {
            for (int p = parts.size() - 1; p >= 0; p--) {
                Part part = parts.get(p);
                WireField[] fields = part.declaring.fields();
                for (int i = 0; i < fields.length && i < part.fieldValues.length; i++) {
                    if (fields[i].name().equals(name)) {
                        return part.fieldValues[i];
                    }
                }
            }
            return null;
        }

        /** Custom data of the most specific class, if any: {@code byte[]} for primitive data, else objects. */
        public List<@Nullable Object> customData() {
            return parts.isEmpty() ? List.of() : parts.get(parts.size() - 1).customData;
        }

        @Override
        public String toString() {
            return type.name();
        }
    }

    /** The data one class of a hierarchy contributed. */
    final class Part {

        private final WireClass declaring;
        private final @Nullable Object[] fieldValues;
        private final List<@Nullable Object> customData;

        Part(WireClass declaring, @Nullable Object[] fieldValues, List<@Nullable Object> customData) {
            this.declaring = declaring;
            this.fieldValues = fieldValues;
            this.customData = customData;
        }

        WireClass declaring() {
            return declaring;
        }

        /** One per field in stream order: boxed primitives, strings, nodes, messages or null. */
        @Nullable
        Object[] fieldValues() {
            return fieldValues;
        }

        /**
         * What {@code writeObject} or {@code writeExternal} of the class wrote: {@code byte[]} for blocks of primitive
         * data, everything else as objects.
         */
        List<@Nullable Object> customData() {
            return customData;
        }
    }

    /**
     * An array.
     *
     * @param type array class, name such as {@code [Ljava.lang.String;}
     * @param elements a Java primitive array, or {@code Object[]} for arrays of objects
     */
    record Array(WireClass type, Object elements) implements WireNode {

        /**
         * Elements of an array of objects.
         *
         * @throws WireFormatException if it is one of primitives
         */
        public @Nullable Object[] objects() {
            if (!(elements instanceof @Nullable Object[] objects)) {
                throw new WireFormatException("Array " + type + " where one of objects is expected");
            }
            return objects;
        }
    }

    /** An enum constant by name. */
    record Constant(WireClass type, String name) implements WireNode {}

    /** A {@code Class} object. */
    record Type(WireClass type) implements WireNode {}

    /** A dynamic proxy: interfaces and invocation handler. Never instantiated. */
    record Proxy(WireClass type, @Nullable Object handler) implements WireNode {}
}
