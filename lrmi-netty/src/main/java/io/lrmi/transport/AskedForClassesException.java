package io.lrmi.transport;

import io.lrmi.failure.ConnectionException;

/** The server asked for a class of a call that had others behind it; none of them was executed. */
final class AskedForClassesException extends ConnectionException {

    private static final long serialVersionUID = 1L;

    AskedForClassesException(Endpoint endpoint) {
        super("The server at " + endpoint + " asked for a class while other requests were under way", false, null);
    }
}
