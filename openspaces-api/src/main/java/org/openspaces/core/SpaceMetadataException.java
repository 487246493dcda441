package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** A type is not known to the space, or known differently, or not fit for it. */
public class SpaceMetadataException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    public SpaceMetadataException(String message) {
        super(message);
    }

    public SpaceMetadataException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
