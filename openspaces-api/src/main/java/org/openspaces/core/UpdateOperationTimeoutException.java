package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;

/** The entry to update was still locked by a transaction when the time was over. */
public class UpdateOperationTimeoutException extends CannotAcquireLockException {

    private static final long serialVersionUID = 1L;

    public UpdateOperationTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
