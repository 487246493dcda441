package org.openspaces.events;

import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.springframework.transaction.TransactionStatus;

/**
 * Is told how a listener fared.
 *
 * @param <T> the type of the entries
 */
public interface EventExceptionHandler<T> {

    /** Called after the listener, in its transaction. What it throws counts as a failure of the listener. */
    void onSuccess(T data, GigaSpace gigaSpace, @Nullable TransactionStatus txStatus, @Nullable Object source);

    /**
     * Called when the listener failed, in its transaction. If it returns, the failure is settled and the transaction is
     * committed, unless it was marked for rollback; if it throws, that is the failure.
     */
    void onException(
            ListenerExecutionFailedException exception,
            T data,
            GigaSpace gigaSpace,
            @Nullable TransactionStatus txStatus,
            @Nullable Object source);
}
