package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** A connection could not be encrypted: certificates, names or protocols do not fit. Nothing was sent. */
public final class TlsException extends HandshakeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param action what to do about it
     */
    public TlsException(String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
    }
}
