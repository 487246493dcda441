package com.gigaspaces.metadata;

import com.gigaspaces.document.SpaceDocument;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the class of a property says about how its values are treated. */
final class PropertyTypes {

    private static final Map<String, Class<?>> PRIMITIVES = Stream.of(
                    boolean.class,
                    byte.class,
                    char.class,
                    short.class,
                    int.class,
                    long.class,
                    float.class,
                    double.class)
            .collect(Collectors.toUnmodifiableMap(Class::getName, Function.identity()));

    private static final Set<String> SIMPLE_OBJECTS = Stream.of(
                    Boolean.class,
                    Byte.class,
                    Character.class,
                    Short.class,
                    Integer.class,
                    Long.class,
                    Float.class,
                    Double.class,
                    String.class)
            .map(Class::getName)
            .collect(Collectors.toUnmodifiableSet());

    private PropertyTypes() {}

    /** The class with this name; {@code Object} if there is none, because a document may hold what only others know. */
    static Class<?> forName(String typeName) {
        Class<?> primitive = PRIMITIVES.get(typeName);
        if (primitive != null) {
            return primitive;
        }
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        try {
            return Class.forName(typeName, false, context == null ? PropertyTypes.class.getClassLoader() : context);
        } catch (ClassNotFoundException | LinkageError e) {
            return Object.class;
        }
    }

    /** True for primitives, their wrappers and strings. */
    static boolean isSimple(String typeName) {
        return PRIMITIVES.containsKey(typeName) || SIMPLE_OBJECTS.contains(typeName);
    }

    static SpaceDocumentSupport documentSupport(Class<?> type) {
        if (type.isArray()) {
            return documentSupport(type.getComponentType());
        }
        if (type == Object.class || Collection.class.isAssignableFrom(type)) {
            return SpaceDocumentSupport.DEFAULT;
        }
        boolean isValue = type.isPrimitive()
                || type.isEnum()
                || type.getName().startsWith("java.")
                || Map.class.isAssignableFrom(type)
                || SpaceDocument.class.isAssignableFrom(type);
        return isValue ? SpaceDocumentSupport.COPY : SpaceDocumentSupport.CONVERT;
    }
}
