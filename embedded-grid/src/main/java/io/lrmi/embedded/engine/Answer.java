package io.lrmi.embedded.engine;

import io.lrmi.wire.space.SpaceResult;

/** Where the result of an operation goes. Safe for use by many threads; must not block. */
public interface Answer {

    void complete(SpaceResult result);

    /** Has the action run if the client disconnects before the result is there. */
    void onDisconnect(Runnable action);
}
