package io.lrmi.entry;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ObjectConversionException;
import org.openspaces.core.SpaceMetadataException;

/** Creates objects of an entry class and reaches their properties. Safe for use by many threads. */
final class PojoBinding {

    private static final @Nullable Object[] NO_ARGUMENTS = {};

    private final ClassModel model;
    private final @Nullable Constructor<?> constructor;
    private final Accessor[] values;
    private final @Nullable Object[] nullValues;
    private final @Nullable Accessor id;
    private final @Nullable Accessor version;
    private final @Nullable Accessor leaseExpiration;
    private final @Nullable Accessor persist;
    private final @Nullable Accessor dynamicProperties;

    /**
     * Binds a class.
     *
     * @throws SpaceMetadataException if its objects cannot be created
     */
    PojoBinding(ClassModel model) {
        this.model = model;
        try {
            this.constructor = constructor(model);
            int count = model.properties().size();
            this.values = new Accessor[count];
            this.nullValues = new Object[count];
            for (int i = 0; i < count; i++) {
                ModelProperty property = model.properties().get(i);
                values[i] = accessor(property.bean());
                nullValues[i] = property.nullValue();
            }
            this.id = model.id() == null ? null : values[model.position(model.id())];
            this.version = accessor(model, model.version());
            this.leaseExpiration = accessor(model, model.leaseExpiration());
            this.persist = accessor(model, model.persist());
            this.dynamicProperties = accessor(model, model.dynamicProperties());
        } catch (InaccessibleObjectException e) {
            throw new SpaceMetadataException(
                    model.type().getName() + " cannot be an entry: its module does not open package "
                            + model.type().getPackageName() + " to this client",
                    e);
        }
    }

    private static @Nullable Constructor<?> constructor(ClassModel model) {
        Class<?> type = model.type();
        if (type.isInterface() || type.isArray() || type.isPrimitive() || type.isEnum() || type.isAnnotation()) {
            throw new SpaceMetadataException(
                    type + " cannot be an entry: only classes can, no interfaces, arrays, enumerations and primitives");
        }
        if (Modifier.isAbstract(type.getModifiers())) {
            return null;
        }
        if (type.isMemberClass() && !Modifier.isStatic(type.getModifiers())) {
            throw new SpaceMetadataException(type.getName()
                    + " cannot be an entry: as an inner class it needs an object of the class around it;"
                    + " declare it static");
        }
        try {
            EntryConstructor annotated = model.constructor();
            Constructor<?> constructor = annotated == null ? type.getDeclaredConstructor() : annotated.constructor();
            constructor.setAccessible(true);
            return constructor;
        } catch (NoSuchMethodException e) {
            throw new SpaceMetadataException(
                    type.getName() + " cannot be an entry: it has no constructor without parameters", e);
        }
    }

    private static @Nullable Accessor accessor(ClassModel model, @Nullable String property) {
        return property == null
                ? null
                : accessor(Objects.requireNonNull(model.beans().get(property)));
    }

    /** The validator has seen to it that there is a getter, and a setter or a constructor with the value. */
    private static Accessor accessor(BeanProperty bean) {
        Method getter = Objects.requireNonNull(bean.getter());
        return new Accessor(bean, getter, bean.setter());
    }

    ClassModel model() {
        return model;
    }

    /** Creates an object by the constructor that has no parameters. */
    Object newInstance() {
        return newInstance(NO_ARGUMENTS);
    }

    /** Creates an object with the values of the parameters of its constructor, of which there may be none. */
    Object newInstance(@Nullable Object[] arguments) {
        if (constructor == null) {
            throw new ObjectConversionException(
                    "The space holds an entry of the abstract class "
                            + model.type().getName() + ", of which there are no objects",
                    null);
        }
        try {
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw new ObjectConversionException(
                    "The constructor of " + model.type().getName() + " failed", e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new ObjectConversionException(
                    "Cannot create a " + model.type().getName(), e);
        }
    }

    /** A value, with null in place of the value that stands for it. */
    @Nullable
    Object value(Object target, int position) {
        Object value = values[position].get(target);
        return value != null && value.equals(nullValues[position]) ? null : value;
    }

    void setValue(Object target, int position, @Nullable Object value) {
        values[position].set(target, orNullValue(value, position));
    }

    /** A value, with the one that stands for null in place of null. */
    @Nullable
    Object orNullValue(@Nullable Object value, int position) {
        return value == null ? nullValues[position] : value;
    }

    Class<?> type(int position) {
        return values[position].type();
    }

    @Nullable
    Accessor id() {
        return id;
    }

    @Nullable
    Accessor version() {
        return version;
    }

    @Nullable
    Accessor leaseExpiration() {
        return leaseExpiration;
    }

    @Nullable
    Accessor persist() {
        return persist;
    }

    @Nullable
    Accessor dynamicProperties() {
        return dynamicProperties;
    }
}
