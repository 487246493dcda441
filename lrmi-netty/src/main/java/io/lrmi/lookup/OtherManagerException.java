package io.lrmi.lookup;

import io.lrmi.failure.LrmiException;
import io.lrmi.transport.Endpoint;

/** The connection reached another lookup service than the one the stub came from: both are behind one address. */
final class OtherManagerException extends LrmiException {

    private static final long serialVersionUID = 1L;

    OtherManagerException(Endpoint locator, Endpoint endpoint) {
        super("The lookup service found at " + locator + " is not the one that " + endpoint
                + " leads to. Several managers seem to be behind one address, and none of many attempts reached the one"
                + " that had answered discovery. Check that the service forwards both ports, lus (4174) and lrmi (8200),"
                + " to the same managers; session affinity (sessionAffinity: ClientIP) also helps.");
    }
}
