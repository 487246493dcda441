package org.openspaces.remoting;

import org.jspecify.annotations.Nullable;

/** A first argument that decides whether its call goes to all members. */
public interface BroadcastIndicator {

    /** Null to leave it to the proxy. */
    @Nullable
    Boolean shouldBroadcast();

    /** Null to leave it to the proxy. */
    @Nullable
    RemoteResultReducer<?, ?> getReducer();
}
