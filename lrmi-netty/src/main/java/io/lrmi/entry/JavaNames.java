package io.lrmi.entry;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Classes by the names that property types have. Nothing is initialized by finding it. */
final class JavaNames {

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

    private JavaNames() {}

    /** The class with this name, {@code Object} if this application does not have it. */
    static Class<?> classOf(String name) {
        Class<?> primitive = PRIMITIVES.get(name);
        if (primitive != null) {
            return primitive;
        }
        try {
            return Class.forName(name, false, contextLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return Object.class;
        }
    }

    static ClassLoader contextLoader() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? JavaNames.class.getClassLoader() : context;
    }
}
