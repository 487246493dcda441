package org.openspaces.core;

import net.jini.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;

/** The transaction of an operation has ended, or is about to. */
public class InactiveTransactionException extends TransactionDataAccessException {

    private static final long serialVersionUID = 1L;

    public InactiveTransactionException(TransactionException e) {
        super(e);
    }

    public InactiveTransactionException(String msg, @Nullable Throwable cause) {
        super(msg, cause);
    }
}
