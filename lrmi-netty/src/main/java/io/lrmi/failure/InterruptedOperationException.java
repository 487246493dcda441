package io.lrmi.failure;

/** The calling thread was interrupted while it waited; its interrupt status is set again. */
public final class InterruptedOperationException extends LrmiException {

    private static final long serialVersionUID = 1L;

    public InterruptedOperationException(String message) {
        super(message);
    }
}
