package io.lrmi.embedded;

import io.lrmi.spi.MethodHash;
import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspaces.remoting.ExecutorRemotingTask;
import org.openspaces.remoting.ExecutorRemotingTask.InternalExecutorException;
import org.openspaces.remoting.ExecutorRemotingTask.InternalExecutorResult;

/** The services that members have. Immutable. */
final class GridServices {

    private final Map<Class<?>, Object> services;

    GridServices(Map<Class<?>, Object> services) {
        this.services = Map.copyOf(services);
    }

    /**
     * Calls a service.
     *
     * @throws InternalExecutorException with what the service threw, or why there is none
     */
    InternalExecutorResult<Serializable> call(ExecutorRemotingTask<?> call, int instanceId)
            throws InternalExecutorException {
        for (Map.Entry<Class<?>, Object> entry : services.entrySet()) {
            if (entry.getKey().getName().equals(call.getLookupName())) {
                return call(entry.getKey(), entry.getValue(), call, instanceId);
            }
        }
        throw new InternalExecutorException(
                new IllegalStateException("Failed to find service for lookup [" + call.getLookupName()
                        + "]; add it with EmbeddedGrid.Builder.service"),
                instanceId);
    }

    private static InternalExecutorResult<Serializable> call(
            Class<?> type, Object service, ExecutorRemotingTask<?> call, int instanceId)
            throws InternalExecutorException {
        Method method = MethodHash.find(type, call.methodHash());
        if (method == null) {
            throw new InternalExecutorException(
                    new IllegalStateException("Failed to find method [" + call.getMethodName() + "] for lookup ["
                            + call.getLookupName() + "]"),
                    instanceId);
        }
        try {
            method.setAccessible(true);
            @Nullable Object result = method.invoke(service, call.getArguments());
            return new InternalExecutorResult<>((Serializable) result, instanceId);
        } catch (InvocationTargetException e) {
            throw new InternalExecutorException(e.getCause() == null ? e : e.getCause(), instanceId);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new InternalExecutorException(e, instanceId);
        }
    }
}
