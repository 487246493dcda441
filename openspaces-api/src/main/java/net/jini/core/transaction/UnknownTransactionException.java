package net.jini.core.transaction;

import org.jspecify.annotations.Nullable;

/** The manager, or a member of the grid, does not know the transaction; usually it has ended. */
public class UnknownTransactionException extends TransactionException {

    private static final long serialVersionUID = 443798629936327009L;

    public UnknownTransactionException() {}

    public UnknownTransactionException(@Nullable String desc) {
        super(desc);
    }

    public UnknownTransactionException(@Nullable String desc, @Nullable Throwable cause) {
        super(desc, cause);
    }
}
