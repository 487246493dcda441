package io.lrmi.failure;

/** The grid reported a failure for which the client has no more specific exception. */
public final class RemoteFailureException extends LrmiException {

    private static final long serialVersionUID = 1L;

    private final String className;

    public RemoteFailureException(String message, String className) {
        super(message);
        this.className = className;
    }

    /** Name of the exception class on the server. */
    public String className() {
        return className;
    }
}
