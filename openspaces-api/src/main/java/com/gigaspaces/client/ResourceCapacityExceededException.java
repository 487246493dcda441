package com.gigaspaces.client;

import org.jspecify.annotations.Nullable;

/**
 * A member of the space has reached a limit of its capacity. Operations throw
 * {@link org.openspaces.core.ResourceCapacityExceededException} instead; this one may be its cause.
 */
public class ResourceCapacityExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public ResourceCapacityExceededException(String message) {
        super(message);
    }

    public ResourceCapacityExceededException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
