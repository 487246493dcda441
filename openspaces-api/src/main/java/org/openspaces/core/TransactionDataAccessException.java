package org.openspaces.core;

import net.jini.core.transaction.TransactionException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** An operation failed because of its transaction. */
public class TransactionDataAccessException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public TransactionDataAccessException(String msg) {
        super(msg);
    }

    public TransactionDataAccessException(String msg, @Nullable Throwable cause) {
        super(msg, cause);
    }

    public TransactionDataAccessException(TransactionException e) {
        this(String.valueOf(e.getMessage()), e);
    }

    public TransactionDataAccessException(org.springframework.transaction.TransactionException e) {
        this(String.valueOf(e.getMessage()), e);
    }
}
