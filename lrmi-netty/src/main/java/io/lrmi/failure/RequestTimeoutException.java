package io.lrmi.failure;

/** No reply arrived in time. The server may have executed the request. */
public final class RequestTimeoutException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    public RequestTimeoutException(String message) {
        super(message, true, null);
    }
}
