package io.lrmi.failure;

/** The server is of a version whose layouts this client does not know. Nothing was sent to it. */
public final class IncompatibleServerException extends WireFormatException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure with the advice.
     *
     * @param found who is of which version, or sent what, as a sentence
     */
    public IncompatibleServerException(String found) {
        super(found + " This client supports servers from 15.2 on, and talks to those from 14.5 on. Upgrade the grid to"
                + " 15.2 or newer, or use the client library of the grid's own release.");
    }

    /** False: it is found out before a request is sent. */
    @Override
    public boolean possiblyApplied() {
        return false;
    }
}
