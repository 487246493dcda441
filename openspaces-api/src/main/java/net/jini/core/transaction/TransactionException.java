package net.jini.core.transaction;

import org.jspecify.annotations.Nullable;

/** A transaction could not be used or ended as asked. */
public class TransactionException extends Exception {

    private static final long serialVersionUID = -5009935764793203986L;

    public TransactionException() {}

    public TransactionException(@Nullable String desc) {
        super(desc);
    }

    public TransactionException(@Nullable String desc, @Nullable Throwable cause) {
        super(desc, cause);
    }
}
