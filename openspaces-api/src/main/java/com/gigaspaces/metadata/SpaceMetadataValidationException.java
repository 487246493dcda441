package com.gigaspaces.metadata;

import org.jspecify.annotations.Nullable;

/** A type is described in a way that a space cannot hold it. */
public class SpaceMetadataValidationException extends SpaceMetadataException {

    private static final long serialVersionUID = 1L;

    public SpaceMetadataValidationException(String typeName, String errorMessage) {
        super("Type '" + typeName + "' cannot be held in a space: " + errorMessage);
    }

    public SpaceMetadataValidationException(Class<?> type, String errorMessage) {
        this(type.getName(), errorMessage);
    }

    public SpaceMetadataValidationException(Class<?> type, String errorMessage, @Nullable Throwable cause) {
        super("Type '" + type.getName() + "' cannot be held in a space: " + errorMessage, cause);
    }

    public SpaceMetadataValidationException(String typeName, String propertyName, String errorMessage) {
        this(typeName, "property '" + propertyName + "' " + errorMessage);
    }
}
