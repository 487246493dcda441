package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** Something accepted the connection, but does not speak LRMI, or not in time. Nothing was sent. */
public class HandshakeException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param action what to do about it
     */
    public HandshakeException(String description, String action, @Nullable Throwable cause) {
        super(description, action, false, cause);
    }
}
