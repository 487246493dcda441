package org.openspaces.core.transaction.manager;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Renews the leases of open transactions. Safe for use by many threads. */
final class LeaseRenewals implements AutoCloseable {

    private static final Log LOG = LogFactory.getLog(LeaseRenewals.class);

    private final ScheduledThreadPoolExecutor threads;
    private final long duration;
    private final long period;

    LeaseRenewals(TransactionLeaseRenewalConfig config) {
        duration = config.getRenewDuration();
        period = duration - config.getRenewRTT();
        if (period <= 0 || config.getRenewRTT() <= 0) {
            throw new IllegalArgumentException("Leases of " + duration + " ms cannot be renewed " + config.getRenewRTT()
                    + " ms before they end; renewRTT must be positive and less than renewDuration");
        }
        AtomicInteger number = new AtomicInteger();
        threads = new ScheduledThreadPoolExecutor(config.getPoolSize(), task -> {
            Thread thread = new Thread(task, "transaction-lease-renewal-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        threads.setRemoveOnCancelPolicy(true);
    }

    /** How long one lease is, in milliseconds. */
    long duration() {
        return duration;
    }

    /** Renews the lease until the returned future is cancelled, the time is over or the lease is gone. */
    ScheduledFuture<?> keep(Lease lease, long millis) {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        return threads.scheduleAtFixedRate(() -> renew(lease, end), period, period, TimeUnit.MILLISECONDS);
    }

    private void renew(Lease lease, long end) {
        long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
        if (left <= 0) {
            return;
        }
        try {
            lease.renew(Math.min(duration, left));
        } catch (LeaseException | java.rmi.RemoteException e) {
            LOG.debug("The lease of a transaction could not be renewed", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
