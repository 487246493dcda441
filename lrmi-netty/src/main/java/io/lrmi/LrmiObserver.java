package io.lrmi;

import org.jspecify.annotations.Nullable;

/**
 * Is told what a client does, for metrics and traces. Given to the client with {@link LrmiClient.Builder#observer}; there may be
 * several. All methods do nothing by default.
 *
 * <p>Methods are called at the moment something happens, by whatever thread it happens in: threads of the application,
 * event loops, threads that look up members. They are called by many threads at the same time, must return at once, and
 * must not block or call the client. If one throws, that is logged once for each observer and has no other effect.
 *
 * <p>All durations are in nanoseconds and not negative. Partitions count from 0. Members go by their names, as in
 * {@link MemberInfo#name()}; lookup services all by {@value #LOOKUP_SERVICE}.
 */
public interface LrmiObserver {

    /** Stands for the partition of an operation that concerned several partitions, or was never sent. */
    int NO_SINGLE_PARTITION = -1;

    /** The name of every lookup service where others have the name of a member. */
    String LOOKUP_SERVICE = "lookup-service";

    /**
     * An application calls an operation. Called in its thread, before anything is sent.
     *
     * <p>Names of operations are those of the methods of {@code GigaSpace}, blocking or not: {@code read}, {@code readMultiple},
     * {@code readByIds}, {@code take}, {@code takeMultiple}, {@code takeByIds}, {@code write}, {@code writeMultiple}, {@code change},
     * {@code count}, {@code clear}, {@code aggregate}, {@code execute}, and {@code iterator} for each batch of an iterator.
     *
     * @param typeName name of the type of entries, or of the class of a task; null for entries of all types
     * @return whatever the observer wants to be given back when the operation ends; null for nothing
     */
    default @Nullable Object operationStarted(String operation, @Nullable String typeName) {
        return null;
    }

    /**
     * An operation has ended, all attempts included. Called exactly once for each that was started: in the thread of the caller of
     * a blocking operation, and in any thread otherwise.
     *
     * @param handle what this observer returned from {@link #operationStarted}
     * @param partition that it concerned, or {@link #NO_SINGLE_PARTITION}
     * @param failure what the application gets, null for success
     */
    default void operationEnded(
            @Nullable Object handle,
            String operation,
            @Nullable String typeName,
            int partition,
            OperationOutcome outcome,
            @Nullable Throwable failure,
            long nanos) {}

    /**
     * An operation is sent to a partition again, because the attempt before failed in a way that allows it.
     *
     * @param partition or {@link #NO_SINGLE_PARTITION} if all of it begins anew, because the space was scaled
     */
    default void operationRetried(String operation, @Nullable String typeName, int partition) {}

    /** A request is to be sent to a member, and now waits, first for a connection and then for its answer. */
    default void requestStarted(String member) {}

    /** A request was answered, or failed. Called exactly once for each that was started. */
    default void requestEnded(String member) {}

    /**
     * A request had to wait for a connection, or for others to end because there are too many. Not called for those that are sent
     * at once.
     */
    default void requestWaited(String member, long nanos) {}

    /**
     * The search for the active member of a partition is over. Until then its operations waited. There is one search however
     * many operations wait.
     */
    default void failoverEnded(int partition, FailoverOutcome outcome, long nanos) {}

    /** A connection was opened: TCP, TLS and the handshake of the grid. */
    default void connectionOpened(String member, long nanos) {}

    /** A connection could not be opened. */
    default void connectionFailed(String member, long nanos) {}

    /** A connection that was open is closed, by whichever end. Called exactly once for each that was opened. */
    default void connectionClosed(String member) {}

    /** Bytes were given to the connection, encrypted if it is, headers of frames included. */
    default void bytesSent(String member, long bytes) {}

    /** Bytes were read from a connection, encrypted if it is, headers of frames included. */
    default void bytesReceived(String member, long bytes) {}

    /**
     * The lookup service was asked for the members of the space: at the start, and for each refresh.
     *
     * @param failure null for success
     */
    default void lookupEnded(@Nullable Throwable failure, long nanos) {}

    /**
     * The known members were compared with those that are registered: on request, after members were lost, and after each
     * {@linkplain LrmiClientOptions#refreshInterval() refresh interval}.
     *
     * @param changed whether members, their addresses or the partitioning are others than before
     * @param failure null for success
     * @param nanos the lookup included
     */
    default void topologyRefreshed(boolean changed, @Nullable Throwable failure, long nanos) {}

    /** The client was closed, or could not connect in the first place. Called once; what is under way may still end after it. */
    default void clientClosed() {}
}
