package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The grid did not answer in time. */
public class SpaceTimeoutException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public SpaceTimeoutException(String message) {
        super(message);
    }

    public SpaceTimeoutException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
