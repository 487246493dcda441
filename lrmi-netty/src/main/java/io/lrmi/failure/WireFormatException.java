package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/**
 * Bytes from the peer do not follow the protocol, or exceed a limit. The connection they came from is closed, because
 * the tables of its streams can no longer be trusted.
 */
public class WireFormatException extends LrmiException {

    private static final long serialVersionUID = 1L;

    public WireFormatException(String message) {
        super(message);
    }

    public WireFormatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** True: the peer sends what cannot be understood, which says nothing about what it has done. */
    @Override
    public boolean possiblyApplied() {
        return true;
    }
}
