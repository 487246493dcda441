package io.lrmi.transaction;

import io.lrmi.wire.space.TransactionManagerId;
import java.rmi.RemoteException;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseDeniedException;
import net.jini.core.transaction.CannotAbortException;
import net.jini.core.transaction.CannotCommitException;
import net.jini.core.transaction.TimeoutExpiredException;
import net.jini.core.transaction.UnknownTransactionException;
import net.jini.core.transaction.server.TransactionManager;

/**
 * Begins and ends the transactions of this process. It is known to the grid by a random id only; the grid never calls it. Safe for
 * use by many threads.
 */
public final class ClientTransactionManager implements TransactionManager {

    /** How many are begun between two searches for those that were never ended. */
    private static final int SEARCH_INTERVAL = 1000;

    private final TransactionManagerId id;
    private final AtomicLong next;
    private final ConcurrentMap<Long, ClientTransaction> open = new ConcurrentHashMap<>();

    public ClientTransactionManager() {
        SecureRandom random = new SecureRandom();
        id = new TransactionManagerId(random.nextLong(), random.nextLong());
        next = new AtomicLong(random.nextInt());
    }

    @Override
    public Created create(long lease) throws LeaseDeniedException {
        if (lease <= 0 && lease != Lease.ANY) {
            throw new LeaseDeniedException("A transaction cannot last " + lease + " ms");
        }
        long number = next.getAndIncrement();
        if (number % SEARCH_INTERVAL == 0) {
            // Members have rolled these back by themselves.
            open.values().removeIf(ClientTransaction::isExpired);
        }
        ClientTransaction transaction =
                new ClientTransaction(id, number, TransactionLease.after(lease == Lease.ANY ? Lease.FOREVER : lease));
        open.put(number, transaction);
        return new Created(number, new TransactionLease(transaction, this));
    }

    /**
     * The transaction with this id.
     *
     * @throws UnknownTransactionException if it has ended
     */
    public ClientTransaction find(long transaction) throws UnknownTransactionException {
        ClientTransaction found = open.get(transaction);
        if (found == null) {
            throw new UnknownTransactionException("Transaction " + transaction + " is not active: it has ended");
        }
        return found;
    }

    @Override
    public int getState(long transaction) throws UnknownTransactionException {
        return find(transaction).state();
    }

    @Override
    public void commit(long transaction) throws UnknownTransactionException, CannotCommitException {
        ClientTransaction found = find(transaction);
        close(found);
        try {
            commit(found);
        } finally {
            open.remove(transaction);
        }
    }

    private static void commit(ClientTransaction transaction) throws CannotCommitException {
        Commit commit = new Commit(transaction);
        try {
            transaction.requireCommittable();
        } catch (CannotCommitException e) {
            transaction.ended(ABORTED);
            var unused = commit.abort();
            throw e;
        }
        boolean committed = false;
        try {
            commit.run();
            committed = true;
        } finally {
            transaction.ended(committed ? COMMITTED : ABORTED);
        }
    }

    private static void close(ClientTransaction transaction) throws CannotCommitException {
        try {
            if (!transaction.close(VOTING)) {
                throw new CannotCommitException(transaction + " is being ended by another thread");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotCommitException(
                    "Interrupted before " + transaction + " was committed; it is still open", e);
        }
    }

    @Override
    public void commit(long transaction, long waitFor)
            throws UnknownTransactionException, CannotCommitException, TimeoutExpiredException, RemoteException {
        Patience.commit(() -> commit(transaction), waitFor, transaction);
    }

    @Override
    public void abort(long transaction) throws UnknownTransactionException, CannotAbortException, RemoteException {
        ClientTransaction found = find(transaction);
        try {
            if (!found.close(ABORTED)) {
                throw new CannotAbortException(found + " is being ended by another thread");
            }
        } catch (InterruptedException e) {
            // What keeps the transaction from ending may never end; its branches must be told nevertheless.
            Thread.currentThread().interrupt();
            found.ended(ABORTED);
        }
        open.remove(transaction);
        List<Ending> endings = new Commit(found).abort();
        Throwable unreached = Commit.firstCause(endings);
        if (unreached != null) {
            throw new RemoteException(
                    found
                            + " is rolled back, but not everywhere yet: members that were not reached do it by themselves when"
                            + " its time is over",
                    unreached);
        }
    }

    @Override
    public void abort(long transaction, long waitFor)
            throws UnknownTransactionException, CannotAbortException, TimeoutExpiredException, RemoteException {
        Patience.abort(() -> abort(transaction), waitFor, transaction);
    }

    @Override
    public String toString() {
        return "transaction manager " + Long.toHexString(id.mostSignificant())
                + Long.toHexString(id.leastSignificant());
    }
}
