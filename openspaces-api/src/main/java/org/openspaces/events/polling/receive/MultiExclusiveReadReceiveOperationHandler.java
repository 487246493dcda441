package org.openspaces.events.polling.receive;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Reads several entries and locks them for the transaction of the container; waits for one if there is none. */
public class MultiExclusiveReadReceiveOperationHandler extends AbstractFifoGroupingReceiveOperationHandler {

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
                : Receive.readOne(gigaSpace, template, receiveTimeout, Receive.readExclusively(gigaSpace, this));
    }

    @Override
    protected @Nullable Object doReceiveNonBlocking(Object template, GigaSpace gigaSpace) {
        return Receive.readSome(gigaSpace, template, maxEntries, Receive.readExclusively(gigaSpace, this));
    }
}
