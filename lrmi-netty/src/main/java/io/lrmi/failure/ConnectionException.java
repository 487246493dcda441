package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** A connection could not be made, or broke before the reply arrived. */
public class ConnectionException extends LrmiException {

    private static final long serialVersionUID = 1L;

    private final boolean possiblyApplied;

    public ConnectionException(String message, boolean possiblyApplied, @Nullable Throwable cause) {
        super(message, cause);
        this.possiblyApplied = possiblyApplied;
    }

    /**
     * Creates a failure of which the next step is known.
     *
     * @param action what to do about it
     */
    public ConnectionException(String description, String action, boolean possiblyApplied, @Nullable Throwable cause) {
        super(description, action, cause);
        this.possiblyApplied = possiblyApplied;
    }

    /** Whether the server may have executed the request. False if it certainly has not. */
    @Override
    public boolean possiblyApplied() {
        return possiblyApplied;
    }
}
