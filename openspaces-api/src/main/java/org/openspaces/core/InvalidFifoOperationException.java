package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** An operation asked for order where the type has none. */
public class InvalidFifoOperationException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    public InvalidFifoOperationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
