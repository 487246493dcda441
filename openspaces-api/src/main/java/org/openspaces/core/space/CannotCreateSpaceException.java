package org.openspaces.core.space;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** The space was found but could not be connected to. */
public class CannotCreateSpaceException extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1L;

    public CannotCreateSpaceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
