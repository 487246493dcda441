package com.gigaspaces.client;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/**
 * The entries taken by their ids, in the order of the ids.
 *
 * @param <T> the type of the entries
 */
public interface TakeByIdsResult<T> extends Iterable<T> {

    /** The entries that were found; ids without an entry are skipped. */
    @Override
    Iterator<T> iterator();

    /** One element for each id, null where no entry has the id. */
    @Nullable
    T[] getResultsArray();
}
