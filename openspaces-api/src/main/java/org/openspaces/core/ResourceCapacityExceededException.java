package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** A member of the space has reached a limit of its capacity. */
public class ResourceCapacityExceededException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public ResourceCapacityExceededException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
