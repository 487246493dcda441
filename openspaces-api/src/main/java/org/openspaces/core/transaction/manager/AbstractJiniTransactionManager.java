package org.openspaces.core.transaction.manager;

import io.lrmi.spi.HeuristicCommitException;
import java.rmi.RemoteException;
import java.util.concurrent.ScheduledFuture;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseDeniedException;
import net.jini.core.transaction.Transaction;
import net.jini.core.transaction.TransactionFactory;
import net.jini.core.transaction.server.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanNameAware;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.HeuristicCompletionException;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring's transaction management over a {@link TransactionManager}. The transaction of a thread is bound to it under the
 * {@linkplain #getTransactionalContext() transactional context}; a {@link org.openspaces.core.GigaSpace} that was given this manager
 * finds it there. A transaction ends by itself after its timeout, 90 seconds unless set.
 */
public abstract class AbstractJiniTransactionManager extends AbstractPlatformTransactionManager
        implements JiniPlatformTransactionManager, InitializingBean, BeanNameAware, DisposableBean {

    private static final long serialVersionUID = 1L;

    private static final long DEFAULT_TIMEOUT_MILLIS = 90_000;

    private transient @Nullable TransactionManager transactionManager;
    private transient @Nullable Object transactionalContext;
    private transient @Nullable TransactionLeaseRenewalConfig leaseRenewalConfig;
    private transient @Nullable LeaseRenewals leaseRenewals;
    private @Nullable Long commitTimeout = Lease.FOREVER;
    private @Nullable Long rollbackTimeout = Lease.FOREVER;
    private @Nullable String beanName;

    /** The manager that begins and ends the transactions; called once. */
    protected abstract TransactionManager doCreateTransactionManager() throws Exception;

    /** Whether transactions may ask for an isolation level. */
    protected abstract boolean suppportsCustomIsolationLevel();

    @Override
    public void setBeanName(String beanName) {
        this.beanName = beanName;
    }

    @Override
    public @Nullable String getBeanName() {
        return beanName;
    }

    /** The key under which the current transaction is bound to its thread, unless set the manager behind this one. */
    @Override
    public Object getTransactionalContext() {
        if (transactionalContext == null) {
            throw notReady();
        }
        return transactionalContext;
    }

    public void setTransactionalContext(Object transactionalContext) {
        this.transactionalContext = transactionalContext;
    }

    /** Sets how many milliseconds to wait for a commit, without limit unless set; null for without limit. */
    public void setCommitTimeout(@Nullable Long commitTimeout) {
        this.commitTimeout = commitTimeout;
    }

    /** Sets how many milliseconds to wait for a rollback, without limit unless set; null for without limit. */
    public void setRollbackTimeout(@Nullable Long rollbackTimeout) {
        this.rollbackTimeout = rollbackTimeout;
    }

    /** Has transactions held by short leases that are renewed; without it a lease lasts as long as the timeout. */
    public void setLeaseRenewalConfig(TransactionLeaseRenewalConfig leaseRenewalConfig) {
        this.leaseRenewalConfig = leaseRenewalConfig;
    }

    /** The manager behind this one. */
    public TransactionManager getTransactionManager() {
        if (transactionManager == null) {
            throw notReady();
        }
        return transactionManager;
    }

    private static IllegalStateException notReady() {
        return new IllegalStateException("The transaction manager is not ready; outside of Spring's container call"
                + " afterPropertiesSet() first, or use DistributedJiniTxManagerConfigurer");
    }

    @Override
    public void afterPropertiesSet() throws Exception {
        transactionManager = doCreateTransactionManager();
        if (transactionalContext == null) {
            transactionalContext = transactionManager;
        }
        if (leaseRenewalConfig != null) {
            leaseRenewals = new LeaseRenewals(leaseRenewalConfig);
        }
    }

    @Override
    public void destroy() throws Exception {
        if (leaseRenewals != null) {
            leaseRenewals.close();
            leaseRenewals = null;
        }
    }

    @Override
    protected Object doGetTransaction() {
        JiniTransactionHolder bound =
                JiniTransactionHolder.of(TransactionSynchronizationManager.getResource(getTransactionalContext()));
        return new JiniTransactionObject(
                bound != null
                        ? bound
                        : JiniTransactionHolder.of(
                                TransactionSynchronizationManager.getResource(ExistingJiniTransactionManager.CONTEXT)));
    }

    @Override
    protected boolean isExistingTransaction(Object transaction) {
        return ((JiniTransactionObject) transaction).hasTransaction();
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        requireIsolationLevel(definition.getIsolationLevel());
        int seconds = determineTimeout(definition);
        long timeout = seconds == TransactionDefinition.TIMEOUT_DEFAULT ? DEFAULT_TIMEOUT_MILLIS : seconds * 1000L;
        LeaseRenewals renewals = leaseRenewals;
        Transaction.Created created;
        try {
            created = TransactionFactory.create(
                    getTransactionManager(), renewals == null ? timeout : Math.min(timeout, renewals.duration()));
        } catch (LeaseDeniedException | RemoteException e) {
            throw new CannotCreateTransactionException(
                    "A transaction for " + timeout + " ms could not be begun: " + e.getMessage(), e);
        }
        ScheduledFuture<?> renewal =
                renewals == null || created.lease == null ? null : renewals.keep(created.lease, timeout);
        JiniTransactionHolder holder = new JiniTransactionHolder(created, definition.getIsolationLevel());
        holder.setSynchronizedWithTransaction(true);
        holder.setTimeoutInMillis(timeout);
        ((JiniTransactionObject) transaction).begun(holder, renewal);
        TransactionSynchronizationManager.bindResource(getTransactionalContext(), holder);
    }

    private void requireIsolationLevel(int level) {
        if (level == TransactionDefinition.ISOLATION_DEFAULT) {
            return;
        }
        if (!suppportsCustomIsolationLevel()) {
            throw new InvalidIsolationLevelException(
                    getClass().getName() + " does not support isolation levels; leave the default");
        }
        if (level == TransactionDefinition.ISOLATION_SERIALIZABLE) {
            throw new InvalidIsolationLevelException("A space does not support serializable transactions; use"
                    + " ISOLATION_REPEATABLE_READ, ISOLATION_READ_COMMITTED or ISOLATION_READ_UNCOMMITTED");
        }
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        JiniTransactionHolder holder = holder(status);
        if (holder.isDisableCommit() || holder.decRef() > 0) {
            return;
        }
        try {
            Long timeout = commitTimeout;
            if (timeout == null || timeout == Lease.FOREVER) {
                holder.getTransaction().commit();
            } else {
                holder.getTransaction().commit(timeout);
            }
        } catch (HeuristicCommitException e) {
            throw new HeuristicCompletionException(
                    e.isMixed() ? HeuristicCompletionException.STATE_MIXED : HeuristicCompletionException.STATE_UNKNOWN,
                    e);
        } catch (net.jini.core.transaction.TransactionException | RemoteException e) {
            throw isOverdue(holder) ? new TransactionTimedOutException(message(e), e) : failure(e);
        }
    }

    private static boolean isOverdue(JiniTransactionHolder holder) {
        Lease lease = holder.getTxCreated().lease;
        return lease != null && lease.getExpiration() <= System.currentTimeMillis();
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
        JiniTransactionHolder holder = holder(status);
        if (holder.isDisableRollback()) {
            return;
        }
        // Whoever else refers to the transaction finds that it has ended.
        holder.setDisableCommit(true);
        holder.setDisableRollback(true);
        try {
            Long timeout = rollbackTimeout;
            if (timeout == null || timeout == Lease.FOREVER) {
                holder.getTransaction().abort();
            } else {
                holder.getTransaction().abort(timeout);
            }
        } catch (net.jini.core.transaction.TransactionException | RemoteException e) {
            throw failure(e);
        }
    }

    private static TransactionException failure(Exception e) {
        return new TransactionSystemException(message(e), e);
    }

    private static String message(Exception e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }

    @Override
    protected void doSetRollbackOnly(DefaultTransactionStatus status) {
        ((JiniTransactionObject) status.getTransaction()).setRollbackOnly();
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        JiniTransactionObject object = (JiniTransactionObject) transaction;
        if (object.isNewHolder()) {
            TransactionSynchronizationManager.unbindResource(getTransactionalContext());
            object.stopRenewal();
            object.requireHolder().clear();
        }
    }

    @Override
    protected Object doSuspend(Object transaction) {
        ((JiniTransactionObject) transaction).suspended();
        Object bound = TransactionSynchronizationManager.unbindResourceIfPossible(getTransactionalContext());
        return bound != null ? bound : ExistingJiniTransactionManager.unbindExistingTransaction();
    }

    @Override
    protected void doResume(@Nullable Object transaction, Object suspendedResources) {
        if (suspendedResources instanceof ExisitingJiniTransactionHolder existing) {
            ExistingJiniTransactionManager.bindExistingTransaction(existing);
        } else {
            TransactionSynchronizationManager.bindResource(getTransactionalContext(), suspendedResources);
        }
    }

    @Override
    protected boolean useSavepointForNestedTransaction() {
        return false;
    }

    /**
     * A status with which the transaction can be committed or rolled back from another thread. Who uses it must have added a
     * reference to the holder.
     */
    public static TransactionStatus statusOf(JiniTransactionHolder holder) {
        return new DefaultTransactionStatus(
                null, new JiniTransactionObject(holder), true, false, false, false, false, null);
    }

    private static JiniTransactionHolder holder(DefaultTransactionStatus status) {
        return ((JiniTransactionObject) status.getTransaction()).requireHolder();
    }
}
