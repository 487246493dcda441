package org.openspaces.core.transaction.manager;

import java.util.concurrent.atomic.AtomicInteger;
import net.jini.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.ResourceHolderSupport;

/**
 * The transaction that is bound to a thread. It is committed by the last of those who refer to it: the code that began it,
 * and listeners of asynchronous operations that have not run yet.
 */
public class JiniTransactionHolder extends ResourceHolderSupport {

    private final Transaction.Created txCreated;
    private final int isolationLevel;
    private final AtomicInteger references = new AtomicInteger(1);
    private volatile boolean disableCommit;
    private volatile boolean disableRollback;

    /**
     * Holds a transaction for one reference.
     *
     * @param isolationLevel one of those in {@link org.springframework.transaction.TransactionDefinition}
     */
    public JiniTransactionHolder(Transaction.Created txCreated, int isolationLevel) {
        this.txCreated = txCreated;
        this.isolationLevel = isolationLevel;
    }

    /** Adds a reference; returns how many there are. */
    public int incRef() {
        return references.incrementAndGet();
    }

    /** Removes a reference; returns how many are left. */
    public int decRef() {
        return references.decrementAndGet();
    }

    /** Whether a rollback is ignored here, because somebody else ends the transaction or it has ended. */
    public boolean isDisableRollback() {
        return disableRollback;
    }

    public void setDisableRollback(boolean disableRollback) {
        this.disableRollback = disableRollback;
    }

    /** Whether a commit is ignored here, because somebody else ends the transaction or it has ended. */
    public boolean isDisableCommit() {
        return disableCommit;
    }

    public void setDisableCommit(boolean disableCommit) {
        this.disableCommit = disableCommit;
    }

    /** Always true. */
    public boolean hasTransaction() {
        return true;
    }

    public Transaction.Created getTxCreated() {
        return txCreated;
    }

    public Transaction getTransaction() {
        return txCreated.transaction;
    }

    /** One of those in {@link org.springframework.transaction.TransactionDefinition}. */
    public int getIsolationLevel() {
        return isolationLevel;
    }

    @Override
    public String toString() {
        return "JiniTransactionHolder[" + txCreated.transaction + "]";
    }

    /** The holder in a resource of a thread, null if there is none. */
    static @Nullable JiniTransactionHolder of(@Nullable Object resource) {
        return resource instanceof JiniTransactionHolder holder ? holder : null;
    }
}
