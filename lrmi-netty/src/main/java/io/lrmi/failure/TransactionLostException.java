package io.lrmi.failure;

import org.jspecify.annotations.Nullable;

/** What a transaction did so far is lost or unknown, so that it can only be rolled back. */
public final class TransactionLostException extends LrmiException {

    private static final long serialVersionUID = 1L;

    public TransactionLostException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
