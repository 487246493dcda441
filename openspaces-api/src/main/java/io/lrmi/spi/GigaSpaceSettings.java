package io.lrmi.spi;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.TakeModifiers;
import com.gigaspaces.client.WriteModifiers;
import net.jini.core.lease.Lease;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.transaction.TransactionProvider;

/**
 * What a {@link org.openspaces.core.GigaSpace} uses where an operation is not told. Times are in milliseconds.
 *
 * @param name what {@code getName()} returns; null for the name of the space
 * @param defaultReadTimeout how long a read waits for a matching entry, not negative
 * @param defaultTakeTimeout how long a take waits for a matching entry, not negative
 * @param defaultWriteLease how long a written entry is kept, positive or {@link Lease#ANY}
 * @param transactions tells which transaction an operation belongs to; null to find only those bound without Spring
 */
public record GigaSpaceSettings(
        @Nullable String name,
        long defaultReadTimeout,
        long defaultTakeTimeout,
        long defaultWriteLease,
        WriteModifiers defaultWriteModifiers,
        ReadModifiers defaultReadModifiers,
        TakeModifiers defaultTakeModifiers,
        CountModifiers defaultCountModifiers,
        ClearModifiers defaultClearModifiers,
        ChangeModifiers defaultChangeModifiers,
        @Nullable TransactionProvider transactions) {

    /** Stands for the configured default where an operation takes a timeout or a lease. */
    public static final long USE_DEFAULT = Long.MIN_VALUE;

    /**
     * Checks the times.
     *
     * @throws IllegalArgumentException if one of them is out of its range
     */
    public GigaSpaceSettings {
        requireTimeout("read", defaultReadTimeout);
        requireTimeout("take", defaultTakeTimeout);
        if (defaultWriteLease <= 0 && defaultWriteLease != Lease.ANY) {
            throw new IllegalArgumentException("The default write lease must be positive, but is " + defaultWriteLease);
        }
    }

    private static void requireTimeout(String operation, long millis) {
        if (millis < 0) {
            throw new IllegalArgumentException(
                    "The default " + operation + " timeout must not be negative, but is " + millis);
        }
    }

    /** No waiting, leases without end, update-or-write, repeatable read. */
    public static GigaSpaceSettings defaults() {
        return new GigaSpaceSettings(
                null,
                0,
                0,
                Lease.FOREVER,
                WriteModifiers.UPDATE_OR_WRITE,
                ReadModifiers.NONE,
                TakeModifiers.NONE,
                CountModifiers.NONE,
                ClearModifiers.NONE,
                ChangeModifiers.NONE,
                null);
    }

    /** The timeout itself, or the configured one if it is {@link #USE_DEFAULT}. */
    public long readTimeout(long timeout) {
        return timeout == USE_DEFAULT ? defaultReadTimeout : timeout;
    }

    /** The timeout itself, or the configured one if it is {@link #USE_DEFAULT}. */
    public long takeTimeout(long timeout) {
        return timeout == USE_DEFAULT ? defaultTakeTimeout : timeout;
    }

    /** The lease itself, or the configured one if it is {@link #USE_DEFAULT}. */
    public long writeLease(long lease) {
        return lease == USE_DEFAULT ? defaultWriteLease : lease;
    }
}
