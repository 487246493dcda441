package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** An entry is locked by a transaction and the operation does not wait. */
public class EntryLockedException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public EntryLockedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
