package org.openspaces.core;

import net.jini.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/** A transaction was used where it does not belong. */
public class InvalidTransactionUsageException extends TransactionDataAccessException {

    private static final long serialVersionUID = 1L;

    public InvalidTransactionUsageException(TransactionException e) {
        super(e);
    }

    public InvalidTransactionUsageException(String msg, @Nullable Throwable cause) {
        super(msg, cause);
    }
}
