package net.jini.core.lease;

import java.util.Map;

/** Leases that are renewed or cancelled together, with the milliseconds each is to be renewed for. */
public interface LeaseMap extends Map<Lease, Long> {

    /** Whether the lease is one of the same space as the others. */
    boolean canContainKey(Object key);

    /**
     * Renews each lease for its duration. Those that fail are removed from the map.
     *
     * @throws LeaseMapException if some failed, with the reason of each
     */
    void renewAll() throws LeaseMapException;

    /**
     * Cancels each lease. Those that fail are removed from the map.
     *
     * @throws LeaseMapException if some failed, with the reason of each
     */
    void cancelAll() throws LeaseMapException;
}
