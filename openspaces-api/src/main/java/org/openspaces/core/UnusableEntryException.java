package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataRetrievalFailureException;

/** An entry was found but its values could not be read. */
public class UnusableEntryException extends DataRetrievalFailureException {

    private static final long serialVersionUID = 1L;

    public UnusableEntryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
