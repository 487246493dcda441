package com.gigaspaces.sync.change;

/** One of the operations of a {@link com.gigaspaces.client.ChangeSet}. */
public interface ChangeOperation {

    /** What kind of operation it is, for example {@link IncrementOperation#NAME}. */
    String getName();
}
