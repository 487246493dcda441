package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/**
 * This client gave up a connection on which the request was outstanding, because of another one. Unlike when the peer
 * ended it, the request may still be on its way, and be executed at any time from now on.
 */
public final class ConnectionAbandonedException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    public ConnectionAbandonedException(String message, @Nullable Throwable cause) {
        super(message, true, cause);
    }
}
