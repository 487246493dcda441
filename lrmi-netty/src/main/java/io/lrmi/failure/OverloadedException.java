package io.lrmi.failure;

/** More requests are outstanding at a member than the configuration permits. This one was not sent. */
public final class OverloadedException extends LrmiException {

    private static final long serialVersionUID = 1L;

    public OverloadedException(String message) {
        super(message);
    }
}
