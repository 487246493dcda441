package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** The members of the space could not be found. The subclasses say why. */
public abstract class LookupException extends LrmiException {

    private static final long serialVersionUID = 1L;

    LookupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    LookupException(String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
    }
}
