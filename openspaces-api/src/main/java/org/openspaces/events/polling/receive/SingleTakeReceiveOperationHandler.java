package org.openspaces.events.polling.receive;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Takes one entry; what a container does unless told otherwise. */
public class SingleTakeReceiveOperationHandler extends AbstractFifoGroupingReceiveOperationHandler {

    @Override
    protected @Nullable Object doReceiveBlocking(Object template, GigaSpace gigaSpace, long receiveTimeout) {
        return Receive.takeOne(gigaSpace, template, receiveTimeout, Receive.take(gigaSpace, this));
    }

    @Override
    protected @Nullable Object doReceiveNonBlocking(Object template, GigaSpace gigaSpace) {
        return Receive.takeOne(gigaSpace, template, 0, Receive.take(gigaSpace, this));
    }
}
