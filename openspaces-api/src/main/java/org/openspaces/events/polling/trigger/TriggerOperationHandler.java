package org.openspaces.events.polling.trigger;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Waits, outside of a transaction, until it is worth while to receive entries. */
public interface TriggerOperationHandler {

    /** What makes it worth while; null if there is nothing in time. */
    @Nullable
    Object triggerReceive(Object template, GigaSpace gigaSpace, long receiveTimeout);

    /** Whether what was found is the template of the entries to receive. */
    boolean isUseTriggerAsTemplate();
}
