package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The calling thread was interrupted while it waited; its interrupt flag is set. */
public class SpaceInterruptedException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public SpaceInterruptedException(String message) {
        super(message);
    }

    public SpaceInterruptedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
