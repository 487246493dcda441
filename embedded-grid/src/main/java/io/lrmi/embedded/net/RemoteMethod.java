package io.lrmi.embedded.net;

import io.lrmi.wire.WireInput;

/** A method clients may call. Runs on an event loop and must not block. */
@FunctionalInterface
public interface RemoteMethod {

    /**
     * Reads the arguments, then answers now or later.
     *
     * @param arguments to be read before the method returns
     */
    void invoke(WireInput arguments, Invocation invocation);
}
