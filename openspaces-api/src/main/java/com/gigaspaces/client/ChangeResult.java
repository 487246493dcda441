package com.gigaspaces.client;

import java.io.Serializable;
import java.util.Collection;

/**
 * What a change did.
 *
 * @param <T> type of the entries
 */
public interface ChangeResult<T> extends Serializable {

    /**
     * One element for each entry that was changed.
     *
     * @throws UnsupportedOperationException if {@link ChangeModifiers#RETURN_DETAILED_RESULTS} was not among the modifiers
     */
    Collection<ChangedEntryDetails<T>> getResults();

    int getNumberOfChangedEntries();
}
