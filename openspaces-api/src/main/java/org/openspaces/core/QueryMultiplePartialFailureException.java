package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** An operation on the entries of several partitions failed in some of them. */
public class QueryMultiplePartialFailureException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    // Entries need not be serializable; an exception that was deserialized has none.
    private final transient Object @Nullable [] results;
    private final Throwable[] causes;

    QueryMultiplePartialFailureException(String message, @Nullable Throwable cause) {
        this(message, cause, new Object[0], cause == null ? new Throwable[0] : new Throwable[] {cause});
    }

    QueryMultiplePartialFailureException(
            String message, @Nullable Throwable cause, Object[] results, Throwable[] causes) {
        super(message, cause);
        this.results = results.clone();
        this.causes = causes.clone();
    }

    /** The entries of the partitions that did not fail. */
    public Object[] getResults() {
        return results == null ? new Object[0] : results.clone();
    }

    /** The failures of the partitions that failed. */
    public Throwable[] getCauses() {
        return causes.clone();
    }
}
