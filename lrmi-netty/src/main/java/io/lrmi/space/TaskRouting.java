package io.lrmi.space;

import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.executor.TaskRoutingProvider;
import org.springframework.dao.InvalidDataAccessApiUsageException;

/** Finds the routing value that a task, or an object given in place of one, has. */
final class TaskRouting {

    private TaskRouting() {}

    /** Null if it has none, as most values that are routing values themselves. */
    static @Nullable Object of(@Nullable Object source) {
        if (source == null || source.getClass().getName().startsWith("java.")) {
            return null;
        }
        if (source instanceof TaskRoutingProvider provider) {
            Object routing = provider.getRouting();
            Object nested = routing == source ? null : of(routing);
            return nested == null ? routing : nested;
        }
        Method method = annotated(source.getClass(), SpaceRouting.class);
        if (method == null) {
            method = annotated(source.getClass(), SpaceId.class);
        }
        return method == null ? null : call(method, source);
    }

    private static @Nullable Method annotated(Class<?> type, Class<? extends Annotation> annotation) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Method method : c.getDeclaredMethods()) {
                if (method.isAnnotationPresent(annotation) && method.getParameterCount() == 0) {
                    return method;
                }
            }
        }
        return null;
    }

    private static @Nullable Object call(Method method, Object source) {
        try {
            method.setAccessible(true);
            return method.invoke(source);
        } catch (InvocationTargetException e) {
            throw failure(method, e.getCause());
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw failure(method, e);
        }
    }

    private static InvalidDataAccessApiUsageException failure(Method method, @Nullable Throwable cause) {
        return new InvalidDataAccessApiUsageException("No routing value from " + method + ": " + cause, cause);
    }
}
