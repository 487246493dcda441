package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** An object could not be turned into a document or back. */
public class ObjectConversionException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    public ObjectConversionException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
