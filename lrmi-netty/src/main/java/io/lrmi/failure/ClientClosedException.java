package io.lrmi.failure;

/** The client was closed before or during the operation. */
public final class ClientClosedException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    public ClientClosedException(String message, boolean possiblyApplied) {
        super(message, possiblyApplied, null);
    }
}
