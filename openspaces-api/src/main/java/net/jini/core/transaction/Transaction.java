package net.jini.core.transaction;

import java.rmi.RemoteException;
import net.jini.core.lease.Lease;
import org.jspecify.annotations.Nullable;

/** A transaction. Operations under it become visible to others together, when it is committed, or not at all. */
public interface Transaction {

    /** A new transaction and the lease it is held by. */
    final class Created {

        public final Transaction transaction;

        /** Ends the transaction unless it is renewed; null if that is not this side's business. */
        public final @Nullable Lease lease;

        public Created(Transaction transaction, @Nullable Lease lease) {
            this.transaction = transaction;
            this.lease = lease;
        }
    }

    /**
     * Commits, and returns when all members of the grid have done so.
     *
     * @throws UnknownTransactionException if it has ended already
     * @throws CannotCommitException if it was or had to be rolled back
     * @throws RemoteException if a member could not be reached
     */
    void commit() throws UnknownTransactionException, CannotCommitException, RemoteException;

    /**
     * Commits, but waits for it no longer than the given time.
     *
     * @param waitFor milliseconds
     * @throws UnknownTransactionException if it has ended already
     * @throws CannotCommitException if it was or had to be rolled back
     * @throws TimeoutExpiredException if the time was not enough; the commit goes on
     * @throws RemoteException if a member could not be reached
     */
    void commit(long waitFor)
            throws UnknownTransactionException, CannotCommitException, TimeoutExpiredException, RemoteException;

    /**
     * Rolls back, and returns when all members of the grid have done so.
     *
     * @throws UnknownTransactionException if it has ended already
     * @throws CannotAbortException if it was committed
     * @throws RemoteException if a member could not be reached
     */
    void abort() throws UnknownTransactionException, CannotAbortException, RemoteException;

    /**
     * Rolls back, but waits for it no longer than the given time.
     *
     * @param waitFor milliseconds
     * @throws UnknownTransactionException if it has ended already
     * @throws CannotAbortException if it was committed
     * @throws TimeoutExpiredException if the time was not enough; the rollback goes on
     * @throws RemoteException if a member could not be reached
     */
    void abort(long waitFor)
            throws UnknownTransactionException, CannotAbortException, TimeoutExpiredException, RemoteException;
}
