package io.lrmi.spi;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ClassUtils;

/** Methods of listeners, behind proxies of Spring too. */
public final class Methods {

    private Methods() {}

    /** Those of the object's class and its super classes that match; overridden ones once. */
    public static List<Method> of(Object target, Predicate<Method> wanted) {
        List<Method> found = new ArrayList<>();
        Class<?> userClass = ClassUtils.getUserClass(target);
        for (Class<?> type = userClass; type != null && type != Object.class; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (!method.isSynthetic()
                        && wanted.test(method)
                        && found.stream().noneMatch(m -> overrides(m, method))) {
                    found.add(method);
                }
            }
        }
        return found;
    }

    private static boolean overrides(Method lower, Method upper) {
        return lower.getName().equals(upper.getName())
                && List.of(lower.getParameterTypes()).equals(List.of(upper.getParameterTypes()));
    }

    /** The method without parameters that has the annotation; null if there is none. */
    public static @Nullable Method annotated(Object target, Class<? extends Annotation> annotation) {
        List<Method> found =
                of(target, method -> method.isAnnotationPresent(annotation) && method.getParameterCount() == 0);
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * Calls a method without parameters.
     *
     * @throws IllegalStateException if it fails or returns null
     */
    public static Object value(Method method, Object target) {
        try {
            method.setAccessible(true);
            Object value = method.invoke(target);
            if (value == null) {
                throw new IllegalStateException("Method " + method + " returned null");
            }
            return value;
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("Method " + method + " threw " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("Method " + method + " cannot be called", e);
        }
    }
}
