package io.lrmi;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LookupException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoActiveMemberException;
import io.lrmi.failure.OverloadedException;
import io.lrmi.failure.PartitioningChangedException;
import io.lrmi.failure.RemoteFailureException;
import io.lrmi.failure.RequestTimeoutException;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** What an operation came to: success, or one of few kinds of failure. */
public enum OperationOutcome {
    SUCCESS,
    /** The grid answered that it does not do it, such as for a version conflict or an entry that exists. */
    REFUSED,
    /** No answer in time. */
    TIMEOUT,
    /** No member could be made to answer. */
    UNAVAILABLE,
    /** Too many requests were under way; it was not sent. */
    OVERLOADED,
    /** The caller was interrupted, or cancelled it. */
    INTERRUPTED,
    /** The client is closed. */
    CLOSED,
    /** It was called in a way that is not supported; it was not sent. */
    INVALID,
    /** Any other failure, such as a value that cannot be read. */
    FAILED;

    private static final int MAX_DEPTH = 16;

    /** The kind of a failure, null for success. Looks through exceptions that wrap what happened. */
    public static OperationOutcome of(@Nullable Throwable failure) {
        if (failure == null) {
            return SUCCESS;
        }
        int depth = 0;
        for (Throwable cause = failure; cause != null && depth < MAX_DEPTH; cause = cause.getCause()) {
            if (cause instanceof LrmiException known) {
                return ofClient(known);
            }
            if (cause instanceof CancellationException) {
                return INTERRUPTED;
            }
            depth++;
        }
        return failure instanceof IllegalArgumentException
                        || failure instanceof IllegalStateException
                        || failure instanceof UnsupportedOperationException
                ? INVALID
                : FAILED;
    }

    private static OperationOutcome ofClient(LrmiException failure) {
        if (failure instanceof RequestTimeoutException) {
            return TIMEOUT;
        }
        if (failure instanceof ClientClosedException) {
            return CLOSED;
        }
        if (failure instanceof ConnectionException
                || failure instanceof NoActiveMemberException
                || failure instanceof LookupException
                || failure instanceof PartitioningChangedException) {
            return UNAVAILABLE;
        }
        if (failure instanceof OverloadedException) {
            return OVERLOADED;
        }
        if (failure instanceof InterruptedOperationException) {
            return INTERRUPTED;
        }
        return failure instanceof RemoteFailureException ? REFUSED : FAILED;
    }
}
