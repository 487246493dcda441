package org.openspaces.events.polling.receive;

/** May look at entries in memory only. */
public abstract class AbstractMemoryOnlySearchReceiveOperationHandler
        extends AbstractNonBlockingReceiveOperationHandler {

    private boolean useMemoryOnlySearch;

    public boolean isUseMemoryOnlySearch() {
        return useMemoryOnlySearch;
    }

    /** Sets whether only entries in the memory of the grid are looked at, by default false. */
    public void setUseMemoryOnlySearch(boolean useMemoryOnlySearch) {
        this.useMemoryOnlySearch = useMemoryOnlySearch;
    }
}
