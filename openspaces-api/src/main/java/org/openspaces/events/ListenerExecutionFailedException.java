package org.openspaces.events;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** A listener failed; the cause is what it threw. */
public class ListenerExecutionFailedException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    public ListenerExecutionFailedException(String message) {
        super(message);
    }

    public ListenerExecutionFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
