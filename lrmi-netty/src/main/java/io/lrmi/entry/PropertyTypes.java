package io.lrmi.entry;

import io.lrmi.wire.AllowedClasses;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Allows what the properties of entry classes are declared to hold: their types, element types, and for classes of the
 * application in turn what their fields are declared to hold. Owned by {@link EntryTypes}, under its lock.
 */
final class PropertyTypes {

    private final AllowedClasses allowed;
    private final Set<Class<?>> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PropertyTypes(AllowedClasses allowed) {
        this.allowed = allowed;
    }

    void allow(ClassModel model) {
        for (ModelProperty property : model.properties()) {
            Method getter = property.bean().getter();
            allow(property.bean().type());
            if (getter != null) {
                allow(getter.getGenericReturnType());
            }
        }
    }

    private void allow(Type type) {
        if (type instanceof Class<?> declared) {
            allow(declared);
        } else if (type instanceof ParameterizedType parameterized) {
            allow(parameterized.getRawType());
            for (Type argument : parameterized.getActualTypeArguments()) {
                allow(argument);
            }
        } else if (type instanceof GenericArrayType array) {
            allow(array.getGenericComponentType());
        } else if (type instanceof WildcardType wildcard) {
            for (Type bound : wildcard.getUpperBounds()) {
                allow(bound);
            }
        }
    }

    private void allow(Class<?> declared) {
        Class<?> type = declared;
        while (type.isArray()) {
            type = type.getComponentType();
        }
        if (type.isPrimitive() || type.isInterface() || !seen.add(type)) {
            return;
        }
        allowed.allow(type);
        if (type.getName().startsWith("java.") || type.isEnum()) {
            return;
        }
        allow(type.getSuperclass());
        for (Field field : type.getDeclaredFields()) {
            if ((field.getModifiers() & (Modifier.STATIC | Modifier.TRANSIENT)) == 0) {
                allow(field.getGenericType());
            }
        }
    }
}
