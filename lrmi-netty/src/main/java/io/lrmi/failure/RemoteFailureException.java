package io.lrmi.failure;

/** The grid reported a failure for which the client has no more specific exception. */
public final class RemoteFailureException extends LrmiException {

    private static final long serialVersionUID = 1L;

    private final String className;

    private final boolean possiblyApplied;

    public RemoteFailureException(String message, String className) {
        this(message, className, false);
    }

    public RemoteFailureException(String message, String className, boolean possiblyApplied) {
        super(message);
        this.className = className;
        this.possiblyApplied = possiblyApplied;
    }

    /** Whether an earlier attempt at the operation may have been executed, which the failure may be due to. */
    @Override
    public boolean possiblyApplied() {
        return possiblyApplied;
    }

    /** Name of the exception class on the server. */
    public String className() {
        return className;
    }
}
