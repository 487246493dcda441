package org.openspaces.core.space;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;

/** No lookup service that was asked knows the space. */
public class CannotFindSpaceException extends DataAccessResourceFailureException {

    private static final long serialVersionUID = 1L;

    public CannotFindSpaceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
