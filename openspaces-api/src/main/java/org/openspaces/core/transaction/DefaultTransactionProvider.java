package org.openspaces.core.transaction;

import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.client.IsolationLevelModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.j_spaces.core.IJSpace;
import net.jini.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.transaction.manager.ExistingJiniTransactionManager;
import org.openspaces.core.transaction.manager.JiniPlatformTransactionManager;
import org.openspaces.core.transaction.manager.JiniTransactionHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Finds the transaction that a {@link JiniPlatformTransactionManager} or {@link ExistingJiniTransactionManager} has bound to the
 * current thread; the latter wins. Safe for use by many threads.
 */
public final class DefaultTransactionProvider implements TransactionProvider {

    private final @Nullable Object transactionalContext;
    private final @Nullable PlatformTransactionManager transactionManager;

    /**
     * Finds transactions of a manager.
     *
     * @param transactionManager a {@link JiniPlatformTransactionManager}; null to find only transactions that were bound without
     *     Spring
     * @throws UnsupportedOperationException if it is a manager of another kind
     */
    public DefaultTransactionProvider(IJSpace space, @Nullable PlatformTransactionManager transactionManager) {
        this(space, contextOf(transactionManager), transactionManager);
    }

    /**
     * Finds transactions by what they are bound to.
     *
     * @param actualTransactionalContext key of the transaction among the resources of a thread; null for none
     * @param transactionManager commits what listeners of asynchronous operations did; null for none
     */
    public DefaultTransactionProvider(
            IJSpace space,
            @Nullable Object actualTransactionalContext,
            @Nullable PlatformTransactionManager transactionManager) {
        this.transactionalContext = actualTransactionalContext;
        this.transactionManager = transactionManager;
    }

    private static @Nullable Object contextOf(@Nullable PlatformTransactionManager manager) {
        if (manager == null) {
            return null;
        }
        if (manager instanceof JiniPlatformTransactionManager jini) {
            return jini.getTransactionalContext();
        }
        throw new UnsupportedOperationException("Operations of a space cannot take part in the transactions of a "
                + manager.getClass().getName() + ": a space is no XA resource here. Use the manager that"
                + " DistributedJiniTxManagerConfigurer makes.");
    }

    /** The holder of the transaction of the current thread, null for none. */
    public @Nullable JiniTransactionHolder getHolder() {
        Object bound = TransactionSynchronizationManager.getResource(ExistingJiniTransactionManager.CONTEXT);
        if (bound == null && transactionalContext != null) {
            bound = TransactionSynchronizationManager.getResource(transactionalContext);
        }
        return (JiniTransactionHolder) bound;
    }

    public @Nullable PlatformTransactionManager getTransactionManager() {
        return transactionManager;
    }

    @Override
    public @Nullable Transaction getCurrentTransaction() {
        JiniTransactionHolder holder = getHolder();
        return holder == null ? null : holder.getTransaction();
    }

    /** The transaction of the current thread; both arguments are ignored. */
    @Override
    public Transaction.@Nullable Created getCurrentTransaction(Object transactionalContext, IJSpace space) {
        JiniTransactionHolder holder = getHolder();
        return holder == null ? null : holder.getTxCreated();
    }

    @Override
    public @Nullable IsolationLevelModifiers getCurrentTransactionIsolationLevel() {
        return switch (getCurrentTransactionIsolationLevel(this)) {
            case TransactionDefinition.ISOLATION_READ_UNCOMMITTED -> ReadModifiers.DIRTY_READ;
            case TransactionDefinition.ISOLATION_READ_COMMITTED -> ReadModifiers.READ_COMMITTED;
            case TransactionDefinition.ISOLATION_REPEATABLE_READ -> ReadModifiers.REPEATABLE_READ;
            default -> null;
        };
    }

    /** The isolation level of the transaction of the current thread; the argument is ignored. */
    @Override
    public int getCurrentTransactionIsolationLevel(Object transactionalContext) {
        JiniTransactionHolder holder = getHolder();
        return holder == null ? TransactionDefinition.ISOLATION_DEFAULT : holder.getIsolationLevel();
    }

    @Override
    public boolean isEnabled() {
        return transactionalContext != null;
    }

    /**
     * A listener that runs under the transaction of the current thread, which is then not committed before the listener has run
     * and is rolled back if it throws; the listener itself if there is no transaction of the manager.
     */
    public <T> AsyncFutureListener<T> joining(AsyncFutureListener<T> listener) {
        JiniTransactionHolder holder = getHolder();
        return holder == null || transactionManager == null
                ? listener
                : new JoiningListener<>(listener, holder, transactionManager);
    }

    /** Does nothing: there is nothing to close. */
    @Override
    public void close() {}
}
