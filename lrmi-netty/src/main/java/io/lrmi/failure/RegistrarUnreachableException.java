package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** A lookup service answered discovery, but the LRMI port it named cannot be used. */
public final class RegistrarUnreachableException extends LookupException {

    private static final long serialVersionUID = 1L;

    public RegistrarUnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
