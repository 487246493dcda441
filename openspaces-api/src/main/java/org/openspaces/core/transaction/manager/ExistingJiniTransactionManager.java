package org.openspaces.core.transaction.manager;

import net.jini.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Puts the operations of the current thread under a transaction that was begun without Spring. */
public final class ExistingJiniTransactionManager {

    /** The key under which such a transaction is bound to its thread. */
    public static final String CONTEXT = "$existingTxContext";

    private ExistingJiniTransactionManager() {}

    /** Binds a transaction that Spring neither commits nor rolls back; returns whether there is one. */
    public static boolean bindExistingTransaction(@Nullable Transaction transaction) {
        return bindExistingTransaction(transaction, true, true);
    }

    /**
     * Binds a transaction to the current thread.
     *
     * @param transaction null for none
     * @param disableCommit whether Spring must not commit it
     * @param disableRollback whether Spring must not roll it back
     * @return whether there is a transaction
     * @throws IllegalStateException if the thread has such a transaction already
     */
    public static boolean bindExistingTransaction(
            @Nullable Transaction transaction, boolean disableCommit, boolean disableRollback) {
        if (transaction == null) {
            return false;
        }
        ExisitingJiniTransactionHolder holder = new ExisitingJiniTransactionHolder(
                new Transaction.Created(transaction, null), TransactionDefinition.ISOLATION_DEFAULT);
        holder.setSynchronizedWithTransaction(true);
        holder.setDisableCommit(disableCommit);
        holder.setDisableRollback(disableRollback);
        return bindExistingTransaction(holder);
    }

    /**
     * Binds what {@link #unbindExistingTransaction} returned; always true.
     *
     * @throws IllegalStateException if the thread has such a transaction already
     */
    public static boolean bindExistingTransaction(ExisitingJiniTransactionHolder jiniHolder) {
        TransactionSynchronizationManager.bindResource(CONTEXT, jiniHolder);
        return true;
    }

    /**
     * Takes the transaction off the current thread; it stays open.
     *
     * @throws IllegalStateException if there is none
     */
    public static ExisitingJiniTransactionHolder unbindExistingTransaction() {
        return (ExisitingJiniTransactionHolder) TransactionSynchronizationManager.unbindResource(CONTEXT);
    }

    /** Takes the transaction off the current thread; it stays open. Null if there is none. */
    public static @Nullable ExisitingJiniTransactionHolder unbindExistingTransactionIfPossible() {
        return (ExisitingJiniTransactionHolder) TransactionSynchronizationManager.unbindResourceIfPossible(CONTEXT);
    }
}
