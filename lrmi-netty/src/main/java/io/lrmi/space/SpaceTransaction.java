package io.lrmi.space;

import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.RequestTimeoutException;
import io.lrmi.routing.Enlistment;
import io.lrmi.routing.Member;
import io.lrmi.routing.Outcome;
import io.lrmi.routing.RemoteFailures;
import io.lrmi.transaction.Branch;
import io.lrmi.transaction.ClientTransaction;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.SpaceResult;
import io.lrmi.wire.space.TransactionId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as one space sees it. A partition joins when an operation has locked something in it; one that only may hold
 * something joins too, so that it is told of the end. What was done on a member that is lost is lost with it.
 */
final class SpaceTransaction {

    private final ClientTransaction transaction;
    private final Transactions transactions;

    SpaceTransaction(ClientTransaction transaction, Transactions transactions) {
        this.transaction = transaction;
        this.transactions = transactions;
    }

    /** The reference in a request, null without a transaction. */
    static @Nullable TransactionId reference(@Nullable SpaceTransaction transaction) {
        return transaction == null ? null : transaction.transaction.reference();
    }

    /**
     * The part of an operation in the transaction, null without one.
     *
     * @param locks whether an operation with this result holds something
     */
    static @Nullable Enlistment enlistment(@Nullable SpaceTransaction transaction, Predicate<SpaceResult> locks) {
        return transaction == null ? null : transaction.new Part(locks);
    }

    private final class Part implements Enlistment {

        private final Predicate<SpaceResult> locks;

        Part(Predicate<SpaceResult> locks) {
            this.locks = locks;
        }

        @Override
        public void sending(int partition, Member member) {
            Object key = transactions.key(partition);
            Branch joined = transaction.begin(key);
            if (joined instanceof SpaceBranch branch && branch.member() != member) {
                transaction.end();
                throw transaction.lose(
                        "partition " + (partition + 1) + " went from member " + branch.member() + " to " + member
                                + ", and what was done there is lost",
                        null);
            }
        }

        @Override
        public void answered(int partition, Member member, Outcome outcome) {
            WireThrowable failure = outcome.failure();
            SpaceResult result = outcome.result();
            if (failure == null && result != null) {
                if (locks.test(result)) {
                    join(partition, member, true);
                }
            } else if (failure != null && !RemoteFailures.certainlyNotApplied(failure)) {
                join(partition, member, false);
                if (failure.isKindOf("net.jini.core.transaction.TransactionException")) {
                    var unused = transaction.lose(
                            "member " + member + " has ended it: " + failure.message(),
                            RemoteFailures.of(failure, member, "an operation"));
                }
            }
            transaction.end();
        }

        @Override
        public void unanswered(int partition, Member member, ConnectionException failure) {
            if (failure.possiblyApplied()) {
                // A request that reaches the same member again is recognised there; another member must not get it.
                join(partition, member, false);
            }
            if (failure instanceof RequestTimeoutException) {
                var unused = transaction.lose("it is not known what an operation did", failure);
            }
            transaction.end();
        }

        @Override
        public void failed(int partition, Member member) {
            join(partition, member, false);
            transaction.end();
        }

        private void join(int partition, Member member, boolean certain) {
            transaction.join(transactions.key(partition), transactions.branch(partition, member), certain);
        }
    }
}
