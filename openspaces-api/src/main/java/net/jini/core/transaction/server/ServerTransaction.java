package net.jini.core.transaction.server;

import java.rmi.RemoteException;
import net.jini.core.transaction.CannotAbortException;
import net.jini.core.transaction.CannotCommitException;
import net.jini.core.transaction.TimeoutExpiredException;
import net.jini.core.transaction.Transaction;
import net.jini.core.transaction.UnknownTransactionException;
import org.jspecify.annotations.Nullable;

/** A transaction as its manager knows it: by its number. */
public class ServerTransaction implements Transaction {

    public final TransactionManager mgr;
    public final long id;

    /** Names a transaction that {@link TransactionManager#create} has begun. */
    public ServerTransaction(TransactionManager mgr, long id) {
        this.mgr = mgr;
        this.id = id;
    }

    /** See {@link TransactionManager#getState}. */
    public int getState() throws UnknownTransactionException, RemoteException {
        return mgr.getState(id);
    }

    @Override
    public void commit() throws UnknownTransactionException, CannotCommitException, RemoteException {
        mgr.commit(id);
    }

    @Override
    public void commit(long waitFor)
            throws UnknownTransactionException, CannotCommitException, TimeoutExpiredException, RemoteException {
        mgr.commit(id, waitFor);
    }

    @Override
    public void abort() throws UnknownTransactionException, CannotAbortException, RemoteException {
        mgr.abort(id);
    }

    @Override
    public void abort(long waitFor)
            throws UnknownTransactionException, CannotAbortException, TimeoutExpiredException, RemoteException {
        mgr.abort(id, waitFor);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ServerTransaction that && id == that.id && mgr.equals(that.mgr);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(id) ^ mgr.hashCode();
    }

    @Override
    public String toString() {
        return "ServerTransaction [id=" + id + ", manager=" + mgr + "]";
    }
}
