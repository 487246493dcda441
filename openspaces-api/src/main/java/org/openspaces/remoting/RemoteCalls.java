package org.openspaces.remoting;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncResult;
import com.gigaspaces.document.SpaceDocument;
import io.lrmi.spi.MethodHash;
import java.io.Serializable;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceInterruptedException;
import org.openspaces.remoting.ExecutorRemotingTask.InternalExecutorResult;

/** Turns calls of a service's methods into tasks. Immutable. */
final class RemoteCalls implements InvocationHandler {

    private static final String ASYNC_PREFIX = "async";

    /** How one call is made. */
    record Settings(
            boolean broadcast,
            @Nullable RemoteResultReducer<?, ?> reducer,
            @Nullable RemoteRoutingHandler<?> routingHandler,
            @Nullable MetaArgumentsHandler metaArgumentsHandler) {

        /** With what the method's annotation and the first argument say. */
        Settings of(Method method, @Nullable Object @Nullable [] arguments) {
            if (arguments != null && arguments.length > 0 && arguments[0] instanceof BroadcastIndicator indicator) {
                Boolean wanted = indicator.shouldBroadcast();
                RemoteResultReducer<?, ?> other = indicator.getReducer();
                return new Settings(
                        wanted == null ? broadcast : wanted,
                        wanted == null || other == null ? reducer : other,
                        routingHandler,
                        metaArgumentsHandler);
            }
            ExecutorRemotingMethod said = method.getAnnotation(ExecutorRemotingMethod.class);
            if (said == null) {
                return this;
            }
            return new Settings(
                    said.broadcast(),
                    create(said.remoteResultReducerType(), RemoteResultReducer.class)
                                    instanceof RemoteResultReducer<?, ?> r
                            ? r
                            : reducer,
                    create(said.remoteRoutingHandlerType(), RemoteRoutingHandler.class)
                                    instanceof RemoteRoutingHandler<?> handler
                            ? handler
                            : routingHandler,
                    create(said.metaArgumentsHandlerType(), MetaArgumentsHandler.class)
                                    instanceof MetaArgumentsHandler handler
                            ? handler
                            : metaArgumentsHandler);
        }

        private static @Nullable Object create(Class<?> type, Class<?> kind) {
            if (type == Object.class) {
                return null;
            }
            try {
                return kind.cast(type.getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException | ClassCastException e) {
                throw new IllegalStateException(
                        type + " cannot be used as " + kind.getSimpleName()
                                + ": it needs a constructor without parameters",
                        e);
            }
        }
    }

    private final GigaSpace space;
    private final Class<?> service;
    private final long timeout;
    private final boolean returnFirstResult;
    private final Settings settings;

    RemoteCalls(GigaSpace space, Class<?> service, long timeout, boolean returnFirstResult, Settings settings) {
        this.space = space;
        this.service = service;
        this.timeout = timeout;
        this.returnFirstResult = returnFirstResult;
        this.settings = settings;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return ofObject(proxy, method, arguments);
        }
        if (method.isDefault()) {
            return InvocationHandler.invokeDefault(proxy, method, arguments);
        }
        AsyncFuture<?> future = call(method, arguments);
        return Future.class.isAssignableFrom(method.getReturnType()) ? future : await(future, method);
    }

    private Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "Proxy of " + service.getName() + " in space " + space.getName();
        };
    }

    private @Nullable Object await(AsyncFuture<?> future, Method method) throws Throwable {
        try {
            return future.get(timeout, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            future.cancel(false);
            throw new RemoteTimeoutException(
                    "Timeout waiting for result for [" + service.getName() + "] and method [" + method.getName() + "]",
                    timeout);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SpaceInterruptedException("Interrupted while waiting for " + method, e);
        }
    }

    private AsyncFuture<?> call(Method method, @Nullable Object @Nullable [] arguments) throws Exception {
        String name = remoteName(method);
        Settings wanted = settings.of(method, arguments);
        ExecutorRemotingTask<Serializable> task =
                new ExecutorRemotingTask<>(service, name, MethodHash.of(name, method), arguments);
        if (wanted.metaArgumentsHandler() != null) {
            task.setMetaArguments(wanted.metaArgumentsHandler().obtainMetaArguments(task));
        }
        if (wanted.broadcast()) {
            AsyncFuture<List<AsyncResult<InternalExecutorResult<Serializable>>>> all = space.execute(task);
            return RemoteFuture.of(
                    all, results -> RemoteResults.merge(results, wanted.reducer(), returnFirstResult, task));
        }
        Object routing = routing(wanted, task, method, arguments);
        task.setRouting(routing);
        AsyncFuture<InternalExecutorResult<Serializable>> one = space.execute(task, routing);
        return RemoteFuture.of(one, result -> result == null ? null : result.getResult());
    }

    private static String remoteName(Method method) {
        String name = method.getName();
        boolean async = Future.class.isAssignableFrom(method.getReturnType())
                && name.startsWith(ASYNC_PREFIX)
                && name.length() > ASYNC_PREFIX.length();
        return async
                ? Character.toLowerCase(name.charAt(ASYNC_PREFIX.length())) + name.substring(ASYNC_PREFIX.length() + 1)
                : name;
    }

    private static Object routing(
            Settings settings, SpaceRemotingInvocation call, Method method, @Nullable Object @Nullable [] arguments)
            throws Exception {
        Object routing = settings.routingHandler() == null
                ? null
                : settings.routingHandler().computeRouting(call);
        Annotation[][] annotations = method.getParameterAnnotations();
        for (int i = 0; routing == null && arguments != null && i < annotations.length; i++) {
            for (Annotation annotation : annotations[i]) {
                if (annotation instanceof Routing said && arguments[i] != null) {
                    routing = routing(said, arguments[i]);
                }
            }
        }
        // Any member will do.
        return routing == null ? System.identityHashCode(call) : routing;
    }

    private static @Nullable Object routing(Routing said, Object argument) throws Exception {
        if (said.value().isEmpty()) {
            return argument;
        }
        if (argument instanceof SpaceDocument document) {
            return document.getProperty(said.value());
        }
        try {
            Method getter = argument.getClass().getMethod(said.value());
            getter.setAccessible(true);
            return getter.invoke(argument);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(
                    argument.getClass().getName() + " has no public method " + said.value()
                            + "(), which @Routing names",
                    e);
        }
    }
}
