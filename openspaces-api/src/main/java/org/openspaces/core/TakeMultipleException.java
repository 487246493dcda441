package org.openspaces.core;

import com.gigaspaces.client.TakeModifiers;
import org.jspecify.annotations.Nullable;

/**
 * Some partitions failed while several entries were taken. Not thrown with {@link TakeModifiers#IGNORE_PARTIAL_FAILURE}.
 */
public class TakeMultipleException extends QueryMultiplePartialFailureException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that knows of no entries, and of one failure if there is a cause. */
    public TakeMultipleException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /**
     * Creates an exception for some partitions.
     *
     * @param results the entries the other partitions returned
     * @param causes the failures of the partitions that failed
     */
    public TakeMultipleException(String message, @Nullable Throwable cause, Object[] results, Throwable[] causes) {
        super(message, cause, results, causes);
    }
}
