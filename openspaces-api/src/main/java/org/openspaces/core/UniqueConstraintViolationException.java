package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Another entry already has the value of a unique index. */
public class UniqueConstraintViolationException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public UniqueConstraintViolationException(String message) {
        super(message);
    }

    public UniqueConstraintViolationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
