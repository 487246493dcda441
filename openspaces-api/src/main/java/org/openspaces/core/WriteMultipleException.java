package org.openspaces.core;

import com.gigaspaces.client.WriteMultipleException.IWriteResult;
import org.jspecify.annotations.Nullable;

/** Some of several entries were not written; the results say which and why. */
public class WriteMultipleException extends WriteMultiplePartialFailureException {

    private static final long serialVersionUID = 1L;

    /** Creates an exception that knows of no results. */
    public WriteMultipleException(String message, @Nullable Throwable cause) {
        this(message, cause, new IWriteResult[0]);
    }

    /** Creates an exception with one result for each entry. */
    public WriteMultipleException(String message, @Nullable Throwable cause, IWriteResult[] results) {
        super(message, cause, results);
    }
}
