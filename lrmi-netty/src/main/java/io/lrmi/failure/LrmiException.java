package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/**
 * Base of every failure of the client itself (as opposed to failures the grid reports about an entry).
 *
 * <p>The message names the address, what was attempted and, where there is one, the next step.
 */
public class LrmiException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String description;
    private final @Nullable String action;

    public LrmiException(String message) {
        this(message, null);
    }

    public LrmiException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.description = message;
        this.action = null;
    }

    /**
     * Creates a failure of which the next step is known.
     *
     * @param description what happened, in whole sentences
     * @param action what to do about it; the message is both
     */
    protected LrmiException(String description, String action, @Nullable Throwable cause) {
        super(description + " " + action, cause);
        this.description = description;
        this.action = action;
    }

    /** The message, without what to do about it if that is known apart. */
    public final String description() {
        return description;
    }

    /** What to do about it, or null if that is not known apart from the message. */
    public final @Nullable String action() {
        return action;
    }

    /** Whether the operation that failed may have been executed all the same. False if it certainly was not. */
    public boolean possiblyApplied() {
        return false;
    }
}
