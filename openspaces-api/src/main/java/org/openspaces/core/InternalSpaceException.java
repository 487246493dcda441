package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** The grid or the client failed in a way an application cannot be blamed for. */
public class InternalSpaceException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public InternalSpaceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
