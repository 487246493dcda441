package org.openspaces.core;

import com.gigaspaces.client.ChangedEntryDetails;
import com.gigaspaces.client.FailedChangedEntryDetails;
import java.util.Collection;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Some entries were not changed; others may have been. */
public class ChangeException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    private final com.gigaspaces.client.ChangeException changes;

    /** Creates an exception with the details and the message of another. */
    public ChangeException(com.gigaspaces.client.ChangeException changes) {
        super(String.valueOf(changes.getMessage()), changes);
        this.changes = changes;
    }

    /**
     * The entries that were changed all the same.
     *
     * @throws UnsupportedOperationException if {@link com.gigaspaces.client.ChangeModifiers#RETURN_DETAILED_RESULTS} was not
     *     among the modifiers
     */
    public Collection<ChangedEntryDetails<?>> getSuccesfullChanges() {
        Collection<ChangedEntryDetails<?>> details = changes.getSuccesfullChanges();
        if (details == null) {
            throw new UnsupportedOperationException("Only the number of changed entries is known; change with"
                    + " ChangeModifiers.RETURN_DETAILED_RESULTS to be told which they are");
        }
        return details;
    }

    /** The number of entries that were changed all the same. */
    public int getNumSuccesfullChanges() {
        return changes.getNumSuccesfullChanges();
    }

    /** The entries that were found but not changed. */
    public Collection<FailedChangedEntryDetails> getFailedChanges() {
        return changes.getFailedChanges();
    }

    /** Failures that do not belong to an entry, such as those of whole partitions. */
    public Collection<Throwable> getErrors() {
        return changes.getErrors();
    }
}
