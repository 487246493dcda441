package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** A lookup service answered discovery, but the LRMI port it named cannot be used. */
public final class RegistrarUnreachableException extends LookupException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param action what to do about it
     */
    public RegistrarUnreachableException(String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
    }
}
