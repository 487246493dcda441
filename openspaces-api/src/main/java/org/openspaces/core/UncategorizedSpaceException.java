package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.UncategorizedDataAccessException;

/** A failure that no other exception of this package stands for. */
public class UncategorizedSpaceException extends UncategorizedDataAccessException {

    private static final long serialVersionUID = 1L;

    public UncategorizedSpaceException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
