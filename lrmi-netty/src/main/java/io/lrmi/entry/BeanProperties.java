package io.lrmi.entry;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the properties of a class by its getters and setters, whatever their visibility, as grid clients have always
 * done; their order and types go into the checksum of the entry type.
 */
final class BeanProperties {

    private static final String GET = "get";
    private static final String IS = "is";
    private static final String SET = "set";

    private BeanProperties() {}

    /** Properties of a class and the classes above it, by name. */
    static Map<String, BeanProperty> of(Class<?> type) {
        Map<String, List<Method>> methods = new TreeMap<>();
        for (Class<?> declaring = type;
                declaring != null && declaring != Object.class;
                declaring = declaring.getSuperclass()) {
            for (Method method : declaring.getDeclaredMethods()) {
                String name = propertyName(method);
                if (name != null) {
                    List<Method> accessors = methods.get(name);
                    if (accessors == null) {
                        accessors = new ArrayList<>(2);
                        methods.put(name, accessors);
                    }
                    accessors.add(method);
                }
            }
        }
        Map<String, BeanProperty> properties = new LinkedHashMap<>();
        for (Map.Entry<String, List<Method>> entry : methods.entrySet()) {
            BeanProperty property = property(entry.getKey(), entry.getValue());
            if (property != null) {
                properties.put(property.name(), property);
            }
        }
        return properties;
    }

    private static @Nullable String propertyName(Method method) {
        if (Modifier.isStatic(method.getModifiers()) || method.isSynthetic() || method.isBridge()) {
            return null;
        }
        Class<?> result = method.getReturnType();
        return switch (method.getParameterCount()) {
            case 0 -> {
                if (result == void.class) {
                    yield null;
                }
                String name = withoutPrefix(method, GET);
                if (name == null && (result == boolean.class || result == Boolean.class)) {
                    name = withoutPrefix(method, IS);
                }
                yield name;
            }
            case 1 -> withoutPrefix(method, SET);
            default -> null;
        };
    }

    /** {@code FooBar} becomes {@code fooBar}, {@code URL} stays as it is. */
    private static @Nullable String withoutPrefix(Method method, String prefix) {
        String name = method.getName();
        int start = prefix.length();
        if (name.length() == start || !name.startsWith(prefix)) {
            return null;
        }
        boolean acronym = name.length() > start + 1
                && Character.isUpperCase(name.charAt(start))
                && Character.isUpperCase(name.charAt(start + 1));
        return acronym ? name.substring(start) : Character.toLowerCase(name.charAt(start)) + name.substring(start + 1);
    }

    /** The most specific accessors; null if two getters compete and none has a setter. */
    private static @Nullable BeanProperty property(String name, List<Method> accessors) {
        Method get = null;
        Method is = null;
        List<Method> setters = new ArrayList<>(2);
        for (Method method : accessors) {
            if (method.getParameterCount() == 1) {
                setters.add(method);
            } else if (method.getName().startsWith(IS)) {
                is = is == null ? method : is;
            } else {
                get = get == null ? method : get;
            }
        }
        if (is != null && get != null) {
            Method setter = matching(setters, is);
            if (setter != null) {
                return new BeanProperty(name, is.getReturnType(), is, setter);
            }
            setter = matching(setters, get);
            return setter == null ? null : new BeanProperty(name, get.getReturnType(), get, setter);
        }
        Method getter = is != null ? is : get;
        if (getter != null) {
            return new BeanProperty(name, getter.getReturnType(), getter, matching(setters, getter));
        }
        return setters.size() == 1
                ? new BeanProperty(name, setters.get(0).getParameterTypes()[0], null, setters.get(0))
                : null;
    }

    private static @Nullable Method matching(List<Method> setters, Method getter) {
        for (Method setter : setters) {
            if (setter.getParameterTypes()[0] == getter.getReturnType()) {
                return setter;
            }
        }
        return null;
    }
}
