package com.gigaspaces.client;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was changed.
 *
 * @param <T> type of the entry
 */
public interface ChangedEntryDetails<T> extends Serializable {

    String getTypeName();

    /** Null if entries of the type have no id. */
    @Nullable
    Object getId();

    /** The version after the change. */
    int getVersion();

    /** One result for each operation of the change set, in the same order. */
    List<ChangeOperationResult> getChangeOperationsResults();
}
