package com.j_spaces.core;

import net.jini.core.lease.Lease;
import org.jspecify.annotations.Nullable;

/**
 * The lease of a written entry and what the grid said about the write.
 *
 * @param <T> the type of the entry
 */
public interface LeaseContext<T> extends Lease {

    /** The identifier the entry has in the whole space, made from its type and id. */
    String getUID();

    /** The version the entry has now: 1 after the first write, one more after each update. */
    int getVersion();

    /**
     * The entry as it was before an update, or null. Set only after an update that was made with
     * {@link com.gigaspaces.client.WriteModifiers#RETURN_PREV_ON_UPDATE}.
     */
    @Nullable
    T getObject();
}
