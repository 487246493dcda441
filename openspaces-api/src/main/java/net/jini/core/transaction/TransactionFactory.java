package net.jini.core.transaction;

import java.rmi.RemoteException;
import net.jini.core.lease.LeaseDeniedException;
import net.jini.core.transaction.server.ServerTransaction;
import net.jini.core.transaction.server.TransactionManager;

/** Begins transactions without Spring. */
public final class TransactionFactory {

    private TransactionFactory() {}

    /**
     * Begins a transaction.
     *
     * @param leaseTime milliseconds after which it is rolled back, {@link net.jini.core.lease.Lease#FOREVER} for never
     * @throws LeaseDeniedException if the manager does not grant such a lease
     * @throws RemoteException if the manager could not be reached
     */
    public static Transaction.Created create(TransactionManager mgr, long leaseTime)
            throws LeaseDeniedException, RemoteException {
        TransactionManager.Created created = mgr.create(leaseTime);
        return new Transaction.Created(new ServerTransaction(mgr, created.id), created.lease);
    }
}
