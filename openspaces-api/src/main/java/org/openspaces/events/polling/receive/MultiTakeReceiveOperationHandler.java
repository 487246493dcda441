package org.openspaces.events.polling.receive;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Takes several entries; waits for one if there is none. */
public class MultiTakeReceiveOperationHandler extends AbstractFifoGroupingReceiveOperationHandler {

    private int maxEntries = 50;

    /** Sets how many entries are received at most, by default 50. */
    public void setMaxEntries(int maxEntries) {
        this.maxEntries = maxEntries;
    }

    @Override
    protected @Nullable Object doReceiveBlocking(Object template, GigaSpace gigaSpace, long receiveTimeout) {
        Object entries = doReceiveNonBlocking(template, gigaSpace);
        return entries != null
                ? entries
                : Receive.takeOne(gigaSpace, template, receiveTimeout, Receive.take(gigaSpace, this));
    }

    @Override
    protected @Nullable Object doReceiveNonBlocking(Object template, GigaSpace gigaSpace) {
        return Receive.takeSome(gigaSpace, template, maxEntries, Receive.take(gigaSpace, this));
    }
}
