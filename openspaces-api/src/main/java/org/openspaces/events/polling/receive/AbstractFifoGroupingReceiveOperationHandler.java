package org.openspaces.events.polling.receive;

/** May take entries by groups, each in the order in which it was written. */
public abstract class AbstractFifoGroupingReceiveOperationHandler
        extends AbstractMemoryOnlySearchReceiveOperationHandler {

    private boolean useFifoGrouping;

    public boolean isUseFifoGrouping() {
        return useFifoGrouping;
    }

    /** Sets whether entries come by FIFO groups, by default false; needs a transaction. */
    public void setUseFifoGrouping(boolean useFifoGrouping) {
        this.useFifoGrouping = useFifoGrouping;
    }
}
