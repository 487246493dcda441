package org.openspaces.core.transaction;

import com.gigaspaces.transaction.SpaceTransactionProvider;
import com.j_spaces.core.IJSpace;
import net.jini.core.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Tells a {@link org.openspaces.core.GigaSpace} which transaction its operations belong to, usually the one a Spring transaction
 * manager keeps for the current thread.
 */
public interface TransactionProvider extends SpaceTransactionProvider {

    /**
     * The transaction of the current thread, null for none.
     *
     * @param transactionalContext what the transaction is bound to; implementations may ignore it
     * @param space the space of the operation; implementations may ignore it
     */
    Transaction.@Nullable Created getCurrentTransaction(Object transactionalContext, IJSpace space);

    /**
     * One of the isolation levels of {@link org.springframework.transaction.TransactionDefinition}.
     *
     * @param transactionalContext what the transaction is bound to; implementations may ignore it
     */
    int getCurrentTransactionIsolationLevel(Object transactionalContext);
}
