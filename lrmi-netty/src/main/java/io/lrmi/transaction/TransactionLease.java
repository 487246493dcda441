package io.lrmi.transaction;

import java.rmi.RemoteException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseMap;
import net.jini.core.lease.UnknownLeaseException;
import net.jini.core.transaction.TransactionException;

/** How long a transaction may last. */
final class TransactionLease implements Lease {

    private final ClientTransaction transaction;
    private final ClientTransactionManager manager;

    TransactionLease(ClientTransaction transaction, ClientTransactionManager manager) {
        this.transaction = transaction;
        this.manager = manager;
    }

    static long after(long millis) {
        long now = System.currentTimeMillis();
        return millis > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + millis;
    }

    @Override
    public long getExpiration() {
        return transaction.expiration();
    }

    @Override
    public void cancel() throws UnknownLeaseException, RemoteException {
        try {
            manager.abort(transaction.id());
        } catch (TransactionException e) {
            throw new UnknownLeaseException(e.getMessage());
        }
    }

    @Override
    public void renew(long duration) throws UnknownLeaseException, RemoteException {
        if (duration <= 0) {
            throw new IllegalArgumentException("A lease cannot be renewed for " + duration + " ms");
        }
        if (!transaction.extend(after(duration))) {
            throw new UnknownLeaseException(transaction + " has ended");
        }
        List<CompletableFuture<Void>> renewals = transaction.branches().stream()
                .map(joined -> joined.branch().renew(transaction, duration))
                .toList();
        try {
            renewals.forEach(CompletableFuture::join);
        } catch (CompletionException e) {
            throw new RemoteException("The lease of " + transaction + " was not renewed everywhere", e.getCause());
        }
    }

    /** Leases are not serialized; the format has no effect. */
    @Override
    public void setSerialFormat(int format) {}

    /** Not supported: transactions are renewed one by one. */
    @Override
    public LeaseMap createLeaseMap(long duration) {
        throw new UnsupportedOperationException("Leases of transactions are renewed and cancelled one by one");
    }

    @Override
    public boolean canBatch(Lease lease) {
        return false;
    }

    @Override
    public int getSerialFormat() {
        return DURATION;
    }
}
