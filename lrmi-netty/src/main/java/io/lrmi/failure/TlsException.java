package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** A connection could not be encrypted: certificates, names or protocols do not fit. Nothing was sent. */
public final class TlsException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    public TlsException(String message, @Nullable Throwable cause) {
        super(message, false, cause);
    }
}
