package org.openspaces.remoting;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/**
 * Makes a proxy of a service that members of the grid have. Each call is a task; the member is that of the routing value, or of all
 * members the active ones.
 *
 * <pre>{@code
 * Billing billing = new ExecutorRemotingProxyConfigurer<>(gigaSpace, Billing.class).proxy();
 * }</pre>
 *
 * <p>What the service throws is thrown again if its package is allowed at the client, as results are restored only then. Methods
 * that return a {@link java.util.concurrent.Future} do not wait; if their name begins with "async", the member calls the method
 * without this prefix.
 *
 * @param <T> the service's interface
 */
public class ExecutorRemotingProxyConfigurer<T> {

    private static final long DEFAULT_TIMEOUT = 60000;

    private final GigaSpace gigaSpace;
    private final Class<T> serviceInterface;
    private long timeout = DEFAULT_TIMEOUT;
    private boolean broadcast;
    private boolean returnFirstResult = true;
    private @Nullable RemoteResultReducer<?, ?> reducer;
    private @Nullable RemoteRoutingHandler<?> routingHandler;
    private @Nullable MetaArgumentsHandler metaArgumentsHandler;

    public ExecutorRemotingProxyConfigurer(GigaSpace gigaSpace, Class<T> serviceInterface) {
        if (!serviceInterface.isInterface()) {
            throw new IllegalArgumentException(serviceInterface + " is not an interface");
        }
        this.gigaSpace = gigaSpace;
        this.serviceInterface = serviceInterface;
    }

    /** Sets the milliseconds to wait for a result, by default a minute. */
    public ExecutorRemotingProxyConfigurer<T> timeout(long timeout) {
        this.timeout = timeout;
        return this;
    }

    /** Sets whether calls go to all members, by default false. */
    public ExecutorRemotingProxyConfigurer<T> broadcast(boolean broadcast) {
        this.broadcast = broadcast;
        return this;
    }

    /** Has calls go to all members, and their results reduced. */
    public <X, Y> ExecutorRemotingProxyConfigurer<T> broadcast(RemoteResultReducer<X, Y> remoteResultReducer) {
        this.broadcast = true;
        return remoteResultReducer(remoteResultReducer);
    }

    public ExecutorRemotingProxyConfigurer<T> remoteResultReducer(RemoteResultReducer<?, ?> remoteResultReducer) {
        this.reducer = remoteResultReducer;
        return this;
    }

    /** Sets whether a broadcast without reducer returns the first result rather than an array of all, by default true. */
    public ExecutorRemotingProxyConfigurer<T> returnFirstResult(boolean returnFirstResult) {
        this.returnFirstResult = returnFirstResult;
        return this;
    }

    public ExecutorRemotingProxyConfigurer<T> metaArgumentsHandler(MetaArgumentsHandler metaArgumentsHandler) {
        this.metaArgumentsHandler = metaArgumentsHandler;
        return this;
    }

    /** Sets what gives routing values; without one, or where it gives none, a parameter annotated {@link Routing} does. */
    public ExecutorRemotingProxyConfigurer<T> remoteRoutingHandler(RemoteRoutingHandler<?> remoteRoutingHandler) {
        this.routingHandler = remoteRoutingHandler;
        return this;
    }

    /** The proxy; safe for use by many threads. */
    public T proxy() {
        RemoteCalls calls = new RemoteCalls(
                gigaSpace,
                serviceInterface,
                timeout,
                returnFirstResult,
                new RemoteCalls.Settings(broadcast, reducer, routingHandler, metaArgumentsHandler));
        return serviceInterface.cast(
                Proxy.newProxyInstance(serviceInterface.getClassLoader(), new Class<?>[] {serviceInterface}, calls));
    }
}
