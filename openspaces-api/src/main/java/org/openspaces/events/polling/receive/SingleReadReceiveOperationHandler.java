package org.openspaces.events.polling.receive;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Reads one entry and leaves it in the space, so that it is read again unless the listener changes it. */
public class SingleReadReceiveOperationHandler extends AbstractMemoryOnlySearchReceiveOperationHandler {

    @Override
    protected @Nullable Object doReceiveBlocking(Object template, GigaSpace gigaSpace, long receiveTimeout) {
        return Receive.readOne(gigaSpace, template, receiveTimeout, Receive.read(gigaSpace, this));
    }

    @Override
    protected @Nullable Object doReceiveNonBlocking(Object template, GigaSpace gigaSpace) {
        return Receive.readOne(gigaSpace, template, 0, Receive.read(gigaSpace, this));
    }
}
