package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** A query cannot be understood, or does not fit the type it is about. The message shows the place. */
public class BadSqlQueryException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    public BadSqlQueryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
