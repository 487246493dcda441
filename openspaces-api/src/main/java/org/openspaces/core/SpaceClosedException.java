package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The connection to the space was closed. */
public class SpaceClosedException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public SpaceClosedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
