package com.gigaspaces.metadata;

import org.jspecify.annotations.Nullable;

/** The description of a type cannot be had or is not acceptable. */
public class SpaceMetadataException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public SpaceMetadataException(String message) {
        super(message);
    }

    public SpaceMetadataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
