package org.openspaces.core;

import static io.lrmi.spi.GigaSpaceSettings.USE_DEFAULT;

import com.gigaspaces.client.WriteModifiers;
import com.j_spaces.core.LeaseContext;
import org.jspecify.annotations.Nullable;

/**
 * The operations that put entries into the space. An overload without a lease or without modifiers uses the ones that were
 * configured for the {@link GigaSpace}, which is the type to inject and to declare; one without a timeout does not wait.
 */
public interface WriteOperations {

    /** What an overload without modifiers uses. */
    WriteModifiers getDefaultWriteModifiers();

    /**
     * Writes an entry, or updates the one that has its id. The id and version the grid assigns are set on the entry.
     *
     * @param lease milliseconds after which the grid removes the entry, {@code Lease.FOREVER} for never
     * @param timeout milliseconds to wait for an entry that a transaction holds locked, 0 to not wait
     * @return the lease; null if the modifiers contain {@link WriteModifiers#ONE_WAY}
     * @throws EntryAlreadyInSpaceException if only a new entry was to be written
     * @throws EntryNotInSpaceException if only an existing entry was to be updated
     * @throws SpaceOptimisticLockingFailureException if the entry was updated by someone else in the meantime
     * @throws UpdateOperationTimeoutException if the entry was still locked when the time was over
     */
    <T> @Nullable LeaseContext<T> write(T entry, long lease, long timeout, WriteModifiers modifiers);

    default <T> @Nullable LeaseContext<T> write(T entry) {
        return write(entry, USE_DEFAULT, 0, getDefaultWriteModifiers());
    }

    default <T> @Nullable LeaseContext<T> write(T entry, long lease) {
        return write(entry, lease, 0, getDefaultWriteModifiers());
    }

    default <T> @Nullable LeaseContext<T> write(T entry, WriteModifiers modifiers) {
        return write(entry, USE_DEFAULT, 0, modifiers);
    }

    /**
     * Writes several entries with one lease time; each partition is sent its entries in one request. It is not atomic: some
     * entries may be written when others are refused.
     *
     * @param lease milliseconds after which the grid removes the entries, {@code Lease.FOREVER} for never
     * @param timeout milliseconds to wait for entries that a transaction holds locked, 0 to not wait
     * @return one lease for each entry, in order; null elements if the modifiers contain {@link WriteModifiers#ONE_WAY}
     * @throws WriteMultipleException if some entries were refused; it holds the outcome of each
     */
    <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long lease, long timeout, WriteModifiers modifiers);

    /**
     * Writes several entries with one lease time each.
     *
     * @param leases milliseconds after which the grid removes each entry, as many as there are entries
     * @param timeout milliseconds to wait for entries that a transaction holds locked, 0 to not wait
     * @return one lease for each entry, in order; null elements if the modifiers contain {@link WriteModifiers#ONE_WAY}
     * @throws WriteMultipleException if some entries were refused; it holds the outcome of each
     */
    <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long[] leases, long timeout, WriteModifiers modifiers);

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries) {
        return writeMultiple(entries, USE_DEFAULT, 0, getDefaultWriteModifiers());
    }

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long lease) {
        return writeMultiple(entries, lease, 0, getDefaultWriteModifiers());
    }

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, WriteModifiers modifiers) {
        return writeMultiple(entries, USE_DEFAULT, 0, modifiers);
    }

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long lease, WriteModifiers modifiers) {
        return writeMultiple(entries, lease, 0, modifiers);
    }

    default <T> @Nullable LeaseContext<T>[] writeMultiple(T[] entries, long[] leases, WriteModifiers modifiers) {
        return writeMultiple(entries, leases, 0, modifiers);
    }
}
