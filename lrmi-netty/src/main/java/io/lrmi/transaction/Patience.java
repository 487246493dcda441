package io.lrmi.transaction;

import java.rmi.RemoteException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.jini.core.transaction.CannotAbortException;
import net.jini.core.transaction.CannotCommitException;
import net.jini.core.transaction.TimeoutExpiredException;
import net.jini.core.transaction.TransactionException;
import net.jini.core.transaction.UnknownTransactionException;
import org.jspecify.annotations.Nullable;

/** Ends transactions on threads of their own, for callers who do not want to wait for the end. */
final class Patience {

    private Patience() {}

    /** The end of a transaction. */
    @FunctionalInterface
    interface End {
        void run() throws TransactionException, RemoteException;
    }

    static void commit(End end, long waitFor, long transaction)
            throws UnknownTransactionException, CannotCommitException, TimeoutExpiredException, RemoteException {
        try {
            run(end, waitFor, transaction, "commit");
        } catch (UnknownTransactionException | CannotCommitException | TimeoutExpiredException e) {
            throw e;
        } catch (TransactionException e) {
            throw new CannotCommitException(e.getMessage(), e);
        }
    }

    static void abort(End end, long waitFor, long transaction)
            throws UnknownTransactionException, CannotAbortException, TimeoutExpiredException, RemoteException {
        try {
            run(end, waitFor, transaction, "rollback");
        } catch (UnknownTransactionException | CannotAbortException | TimeoutExpiredException e) {
            throw e;
        } catch (TransactionException e) {
            throw new CannotAbortException(e.getMessage(), e);
        }
    }

    private static void run(End end, long waitFor, long transaction, String what)
            throws TransactionException, RemoteException {
        FutureTask<Void> task = new FutureTask<>(() -> {
            end.run();
            return null;
        });
        Thread thread = new Thread(task, "transaction-" + what + "-" + transaction);
        thread.setDaemon(true);
        thread.start();
        try {
            task.get(waitFor, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw timeout(what, transaction, "after " + waitFor + " ms");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw timeout(what, transaction, "when it was interrupted");
        } catch (ExecutionException e) {
            rethrow(e.getCause());
        }
    }

    private static TimeoutExpiredException timeout(String what, long transaction, String when) {
        return new TimeoutExpiredException(
                "The " + what + " of transaction " + transaction + " was not done " + when + "; it goes on", false);
    }

    private static void rethrow(@Nullable Throwable cause) throws TransactionException, RemoteException {
        if (cause instanceof TransactionException failure) {
            throw failure;
        }
        if (cause instanceof RemoteException failure) {
            throw failure;
        }
        throw cause instanceof RuntimeException failure ? failure : new IllegalStateException(cause);
    }
}
