package org.openspaces.remoting;

/** A service did not answer in time; it may have executed the call. */
public class RemoteTimeoutException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long timeout;

    public RemoteTimeoutException(String message, long timeout) {
        super(message + ", timeout [" + timeout + "ms]");
        this.timeout = timeout;
    }

    /** Milliseconds. */
    public long getTimeout() {
        return timeout;
    }
}
