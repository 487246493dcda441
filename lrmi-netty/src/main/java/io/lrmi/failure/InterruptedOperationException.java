package io.lrmi.failure;

/** The calling thread was interrupted while it waited; its interrupt status is set again. */
public final class InterruptedOperationException extends LrmiException {

    private static final long serialVersionUID = 1L;

    private final boolean possiblyApplied;

    public InterruptedOperationException(String message, boolean possiblyApplied) {
        super(message);
        this.possiblyApplied = possiblyApplied;
    }

    @Override
    public boolean possiblyApplied() {
        return possiblyApplied;
    }
}
