package org.openspaces.core;

import org.jspecify.annotations.Nullable;

/** Some partitions failed while entries were cleared; entries of the others may be gone. */
public class ClearException extends QueryMultiplePartialFailureException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that knows of one failure if there is a cause. */
    public ClearException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Creates an exception with the failures of the partitions that failed. */
    public ClearException(String message, @Nullable Throwable cause, Throwable[] causes) {
        super(message, cause, new Object[0], causes);
    }
}
