package org.openspaces.core;

import com.gigaspaces.client.WriteMultipleException.IWriteResult;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Some of several entries were not written. */
public class WriteMultiplePartialFailureException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    private final IWriteResult[] results;

    WriteMultiplePartialFailureException(String message, @Nullable Throwable cause, IWriteResult[] results) {
        super(message, cause);
        this.results = results.clone();
    }

    /** One result for each entry, in the order of the entries. */
    public IWriteResult[] getResults() {
        return results.clone();
    }
}
