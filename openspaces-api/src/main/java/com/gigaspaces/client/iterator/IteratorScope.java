package com.gigaspaces.client.iterator;

/** Which entries an {@link org.openspaces.core.IteratorBuilder} is to find. */
public enum IteratorScope {
    /** Those that are in the space. */
    CURRENT,
    /** Those that will be written. Not supported, because it needs notifications. */
    FUTURE,
    /** Both. Not supported, because it needs notifications. */
    CURRENT_AND_FUTURE;

    /** Whether entries that are in the space are found. */
    public boolean hasCurrent() {
        return this != FUTURE;
    }

    /** Whether entries that will be written are found. */
    public boolean hasFuture() {
        return this != CURRENT;
    }
}
