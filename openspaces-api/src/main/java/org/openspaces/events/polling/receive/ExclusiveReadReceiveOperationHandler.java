package org.openspaces.events.polling.receive;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Reads one entry and locks it for the transaction of the container, which has to have one. */
public class ExclusiveReadReceiveOperationHandler extends AbstractFifoGroupingReceiveOperationHandler {

    @Override
    protected @Nullable Object doReceiveBlocking(Object template, GigaSpace gigaSpace, long receiveTimeout) {
        return Receive.readOne(gigaSpace, template, receiveTimeout, Receive.readExclusively(gigaSpace, this));
    }

    @Override
    protected @Nullable Object doReceiveNonBlocking(Object template, GigaSpace gigaSpace) {
        return Receive.readOne(gigaSpace, template, 0, Receive.readExclusively(gigaSpace, this));
    }
}
