package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;

/** An entry was to be updated, but it is not in the space. */
public class EntryNotInSpaceException extends DataRetrievalFailureException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String uid;
    private final boolean deletedByOwnTransaction;

    /** Creates an exception without details. */
    public EntryNotInSpaceException(String message, @Nullable Throwable cause) {
        this(message, cause, null, false);
    }

    public EntryNotInSpaceException(
            String message, @Nullable Throwable cause, @Nullable String uid, boolean deletedByOwnTransaction) {
        super(message, cause);
        this.uid = uid;
        this.deletedByOwnTransaction = deletedByOwnTransaction;
    }

    /** The identifier of the entry in the whole space, or null if it is not known. */
    public @Nullable String getUID() {
        return uid;
    }

    /** True if the transaction of the update itself has removed the entry. */
    public boolean isDeletedByOwnTxn() {
        return deletedByOwnTransaction;
    }
}
