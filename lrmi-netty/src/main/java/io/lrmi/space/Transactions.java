package io.lrmi.space;

import io.lrmi.failure.TransactionEndedException;
import io.lrmi.routing.Member;
import io.lrmi.routing.SpaceRouter;
import io.lrmi.transaction.ClientTransactionManager;
import java.util.ArrayList;
import java.util.List;
import net.jini.core.transaction.Transaction;
import net.jini.core.transaction.UnknownTransactionException;
import net.jini.core.transaction.server.ServerTransaction;
import org.jspecify.annotations.Nullable;

/** What the transactions of one space have in common. Safe for use by many threads. */
final class Transactions {

    private final SpaceRouter router;
    private final String spaceName;
    private final OperationIds ids;
    /** Identities of the partitions, by number. */
    private final List<Object> keys = new ArrayList<>();

    Transactions(SpaceRouter router, String spaceName, OperationIds ids) {
        this.router = router;
        this.spaceName = spaceName;
        this.ids = ids;
        for (int i = 0; i < router.partitionCount(); i++) {
            keys.add(new Object());
        }
    }

    /** The transaction, as this space sees it; null for none. */
    @Nullable
    SpaceTransaction of(@Nullable Transaction transaction) {
        if (transaction == null) {
            return null;
        }
        if (!(transaction instanceof ServerTransaction known
                && known.mgr instanceof ClientTransactionManager manager)) {
            throw new UnsupportedOperationException("Operations of space '" + spaceName + "' cannot take part in "
                    + transaction + ": only transactions of a DistributedJiniTransactionManager are supported");
        }
        try {
            return new SpaceTransaction(manager.find(known.id), this);
        } catch (UnknownTransactionException e) {
            throw SpaceFailures.of(new TransactionEndedException(String.valueOf(e.getMessage())));
        }
    }

    Object key(int partition) {
        return keys.get(partition);
    }

    SpaceBranch branch(int partition, Member member) {
        return new SpaceBranch(router, spaceName, ids, router.context(), partition, member);
    }
}
