package org.openspaces.core.transaction.manager;

import java.util.concurrent.ScheduledFuture;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.SmartTransactionObject;

/** What Spring hands around while it manages one transaction. Confined to the thread of the transaction. */
final class JiniTransactionObject implements SmartTransactionObject {

    private @Nullable JiniTransactionHolder holder;
    private boolean newHolder;
    private @Nullable ScheduledFuture<?> renewal;

    /** The transaction the thread had already, null for none. */
    JiniTransactionObject(@Nullable JiniTransactionHolder holder) {
        this.holder = holder;
    }

    boolean hasTransaction() {
        return holder != null;
    }

    JiniTransactionHolder requireHolder() {
        if (holder == null) {
            throw new IllegalStateException("There is no transaction");
        }
        return holder;
    }

    /** Takes a transaction that was begun for this object. */
    void begun(JiniTransactionHolder begun, @Nullable ScheduledFuture<?> renewalOfLease) {
        holder = begun;
        newHolder = true;
        renewal = renewalOfLease;
    }

    void suspended() {
        holder = null;
        newHolder = false;
    }

    /** Whether the transaction was begun for this object. */
    boolean isNewHolder() {
        return newHolder;
    }

    void stopRenewal() {
        if (renewal != null) {
            renewal.cancel(false);
        }
    }

    @Override
    public boolean isRollbackOnly() {
        return holder != null && holder.isRollbackOnly();
    }

    void setRollbackOnly() {
        requireHolder().setRollbackOnly();
    }

    @Override
    public void flush() {
        // Operations are sent at once.
    }

    @Override
    public String toString() {
        return "JiniTransactionObject[" + holder + "]";
    }
}
