package io.lrmi.embedded.engine;

import io.lrmi.wire.WireNode;

/** Ends an operation with an exception for the client. */
final class OperationFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient WireNode.Instance exception;

    OperationFailure(WireNode.Instance exception) {
        super(exception.type().name(), null, false, false);
        this.exception = exception;
    }

    WireNode.Instance exception() {
        return exception;
    }
}
