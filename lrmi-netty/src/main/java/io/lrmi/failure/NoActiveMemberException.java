package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** A partition had no active member for longer than the client waits for one. */
public final class NoActiveMemberException extends LrmiException {

    private static final long serialVersionUID = 1L;

    private final boolean possiblyApplied;

    public NoActiveMemberException(String message, boolean possiblyApplied, @Nullable Throwable cause) {
        super(message, cause);
        this.possiblyApplied = possiblyApplied;
    }

    /** Whether the operation may have been executed before its member was lost. */
    @Override
    public boolean possiblyApplied() {
        return possiblyApplied;
    }
}
