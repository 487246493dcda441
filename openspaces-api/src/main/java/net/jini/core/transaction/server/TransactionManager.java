package net.jini.core.transaction.server;

import java.rmi.RemoteException;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseDeniedException;
import net.jini.core.transaction.CannotAbortException;
import net.jini.core.transaction.CannotCommitException;
import net.jini.core.transaction.TimeoutExpiredException;
import net.jini.core.transaction.UnknownTransactionException;

/**
 * Begins and ends transactions, over any number of members and spaces. Lives in the process of the client. Safe for use by
 * many threads.
 */
public interface TransactionManager extends TransactionConstants {

    /** The number of a new transaction and the lease it is held by. */
    final class Created {

        public final long id;
        public final Lease lease;

        public Created(long id, Lease lease) {
            this.id = id;
            this.lease = lease;
        }
    }

    /**
     * Begins a transaction.
     *
     * @param lease milliseconds after which it is rolled back, {@link Lease#FOREVER} for never
     * @throws LeaseDeniedException if there is no such lease
     * @throws RemoteException if the manager could not be reached
     */
    Created create(long lease) throws LeaseDeniedException, RemoteException;

    /**
     * One of the {@link TransactionConstants}.
     *
     * @throws UnknownTransactionException if the transaction has ended
     * @throws RemoteException if the manager could not be reached
     */
    int getState(long id) throws UnknownTransactionException, RemoteException;

    /** See {@link net.jini.core.transaction.Transaction#commit()}. */
    void commit(long id) throws UnknownTransactionException, CannotCommitException, RemoteException;

    /** See {@link net.jini.core.transaction.Transaction#commit(long)}. */
    void commit(long id, long waitFor)
            throws UnknownTransactionException, CannotCommitException, TimeoutExpiredException, RemoteException;

    /** See {@link net.jini.core.transaction.Transaction#abort()}. */
    void abort(long id) throws UnknownTransactionException, CannotAbortException, RemoteException;

    /** See {@link net.jini.core.transaction.Transaction#abort(long)}. */
    void abort(long id, long waitFor)
            throws UnknownTransactionException, CannotAbortException, TimeoutExpiredException, RemoteException;
}
