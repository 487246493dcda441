package org.openspaces.events.polling.receive;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Gets entries for a polling container. */
@FunctionalInterface
public interface ReceiveOperationHandler {

    /**
     * Called by each consumer of the container, in its transaction if it has one.
     *
     * @param receiveTimeout milliseconds to wait
     * @return an entry, an array of them, or null if there is none in time
     */
    @Nullable
    Object receive(Object template, GigaSpace gigaSpace, long receiveTimeout);
}
