package org.openspaces.events;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.springframework.transaction.TransactionStatus;

/**
 * Is given entries by a container.
 *
 * @param <T> the type of the entries
 */
@FunctionalInterface
public interface SpaceDataEventListener<T> {

    /**
     * Called on a thread of the container, by several at a time if it has several consumers.
     *
     * @param data an entry, or an array of them if the container passes arrays as they are
     * @param txStatus null outside of a transaction
     * @param source null, for entries that were polled
     */
    void onEvent(T data, GigaSpace gigaSpace, @Nullable TransactionStatus txStatus, @Nullable Object source);
}
