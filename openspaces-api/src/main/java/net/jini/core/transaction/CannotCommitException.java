package net.jini.core.transaction;

import org.jspecify.annotations.Nullable;

/** A transaction was not committed; what it did has been undone, unless the message says otherwise. */
public class CannotCommitException extends TransactionException {

    private static final long serialVersionUID = -4497341152359563957L;

    public CannotCommitException() {}

    public CannotCommitException(@Nullable String desc) {
        super(desc);
    }

    public CannotCommitException(@Nullable String desc, @Nullable Throwable cause) {
        super(desc, cause);
    }
}
