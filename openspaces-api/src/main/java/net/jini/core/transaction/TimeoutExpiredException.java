package net.jini.core.transaction;

import org.jspecify.annotations.Nullable;

/** The end of a transaction took longer than the caller wanted to wait. It goes on in the background. */
public class TimeoutExpiredException extends TransactionException {

    private static final long serialVersionUID = 3918773760682958000L;

    /** Whether it was decided by then that the transaction is committed. */
    public boolean committed;

    public TimeoutExpiredException(boolean committed) {
        this.committed = committed;
    }

    public TimeoutExpiredException(@Nullable String desc, boolean committed) {
        super(desc);
        this.committed = committed;
    }
}
