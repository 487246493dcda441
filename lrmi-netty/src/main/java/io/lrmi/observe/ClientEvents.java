package io.lrmi.observe;

import org.jspecify.annotations.Nullable;

/**
 * What happens in a client, told where it happens. Implementations never throw and never block; called by any thread, event loops
 * included. Durations are in nanoseconds, partitions count from 0.
 */
public interface ClientEvents {

    /** Stands for the partition of an operation that went to several, or was never sent. */
    int NO_SINGLE_PARTITION = -1;

    /** The name of every lookup service as a peer. */
    String LOOKUP_SERVICE = "lookup-service";

    /** Nobody watches. */
    ClientEvents NONE = new ClientEvents() {
        @Override
        public boolean observed() {
            return false;
        }
    };

    /** False if nobody watches, so that nothing needs to be measured. */
    default boolean observed() {
        return true;
    }

    /** An application has called an operation. What is returned comes back when it ends. */
    default @Nullable Object operationStarted(String operation, @Nullable String typeName) {
        return null;
    }

    default void operationEnded(
            @Nullable Object handle,
            String operation,
            @Nullable String typeName,
            int partition,
            @Nullable Throwable failure,
            long nanos) {}

    /** An operation is sent again, because the attempt before came to nothing. */
    default void operationRetried(String operation, @Nullable String typeName, int partition) {}

    default void requestStarted(String peer) {}

    default void requestEnded(String peer) {}

    /** A request had to wait for a connection or for its admission, in vain or not. */
    default void requestWaited(String peer, long nanos) {}

    /**
     * The search for the active member of a partition is over.
     *
     * @param moved whether another member than before is active
     */
    default void failoverEnded(int partition, boolean moved, @Nullable Throwable failure, long nanos) {}

    default void connectionOpened(String peer, long nanos) {}

    default void connectionFailed(String peer, long nanos) {}

    default void connectionClosed(String peer) {}

    default void bytesSent(String peer, long bytes) {}

    default void bytesReceived(String peer, long bytes) {}

    default void lookupEnded(@Nullable Throwable failure, long nanos) {}

    default void topologyRefreshed(boolean changed, @Nullable Throwable failure, long nanos) {}
}
