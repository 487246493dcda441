package org.openspaces.remoting;

import org.jspecify.annotations.Nullable;

/**
 * Decides which member executes a call.
 *
 * @param <T> the type of the routing value
 */
@FunctionalInterface
public interface RemoteRoutingHandler<T> {

    /** The routing value; null to leave it to a parameter annotated {@link Routing}. */
    @Nullable
    T computeRouting(SpaceRemotingInvocation remotingEntry);
}
