package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** A change was refused because too few backups could be kept consistent with it. */
public class ConsistencyLevelViolationException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public ConsistencyLevelViolationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
