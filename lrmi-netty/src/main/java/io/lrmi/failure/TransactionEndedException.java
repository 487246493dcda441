package io.lrmi.failure;

/** An operation came too late: its transaction has been committed or rolled back, or its time is over. */
public final class TransactionEndedException extends LrmiException {

    private static final long serialVersionUID = 1L;

    public TransactionEndedException(String message) {
        super(message);
    }
}
