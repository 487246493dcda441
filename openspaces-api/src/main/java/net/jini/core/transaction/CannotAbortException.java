package net.jini.core.transaction;

import org.jspecify.annotations.Nullable;

/** A transaction can no longer be rolled back, because it has been committed. */
public class CannotAbortException extends TransactionException {

    private static final long serialVersionUID = 3597101646737510009L;

    public CannotAbortException() {}

    public CannotAbortException(@Nullable String desc) {
        super(desc);
    }

    public CannotAbortException(@Nullable String desc, @Nullable Throwable cause) {
        super(desc, cause);
    }
}
