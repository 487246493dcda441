package org.openspaces.core.transaction.manager;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Makes a {@link DistributedJiniTransactionManager} outside of Spring's container. Not safe for use by several threads.
 *
 * <pre>{@code
 * PlatformTransactionManager manager = new DistributedJiniTxManagerConfigurer().defaultTimeout(30).transactionManager();
 * GigaSpace gigaSpace = new GigaSpaceConfigurer(space).transactionManager(manager).gigaSpace();
 * }</pre>
 */
public class DistributedJiniTxManagerConfigurer {

    private final DistributedJiniTransactionManager manager = new DistributedJiniTransactionManager();
    private boolean ready;

    public DistributedJiniTxManagerConfigurer() {}

    /** Sets after how many seconds a transaction ends by itself, 90 unless set; returns this configurer. */
    public DistributedJiniTxManagerConfigurer defaultTimeout(int defaultTimeout) {
        manager.setDefaultTimeout(defaultTimeout);
        return this;
    }

    /** Sets how many milliseconds to wait for a commit, without limit unless set; returns this configurer. */
    public DistributedJiniTxManagerConfigurer commitTimeout(long commitTimeout) {
        manager.setCommitTimeout(commitTimeout);
        return this;
    }

    /** Sets how many milliseconds to wait for a rollback, without limit unless set; returns this configurer. */
    public DistributedJiniTxManagerConfigurer rollbackTimeout(@Nullable Long rollbackTimeout) {
        manager.setRollbackTimeout(rollbackTimeout);
        return this;
    }

    /** Has transactions held by short leases that are renewed; returns this configurer. */
    public DistributedJiniTxManagerConfigurer leaseRenewalConfig(TransactionLeaseRenewalConfig leaseRenewalConfig) {
        manager.setLeaseRenewalConfig(leaseRenewalConfig);
        return this;
    }

    /** The manager; the same one each time. */
    public PlatformTransactionManager transactionManager() throws Exception {
        if (!ready) {
            manager.afterPropertiesSet();
            ready = true;
        }
        return manager;
    }

    /** Ends the renewal of leases. */
    public void destroy() throws Exception {
        manager.destroy();
    }
}
