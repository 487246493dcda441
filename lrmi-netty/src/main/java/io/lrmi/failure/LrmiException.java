package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/**
 * Base of every failure of the client itself (as opposed to failures the grid reports about an entry).
 *
 * <p>The message names the address, what was attempted and, where there is one, the next step.
 */
public class LrmiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LrmiException(String message) {
        super(message);
    }

    public LrmiException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** Whether the operation that failed may have been executed all the same. False if it certainly was not. */
    public boolean possiblyApplied() {
        return false;
    }
}
