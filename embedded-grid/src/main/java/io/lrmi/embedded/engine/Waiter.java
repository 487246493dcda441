package io.lrmi.embedded.engine;

import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.SpaceResult;
import io.netty.util.concurrent.Future;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One operation that waits for an entry to appear or for locks to go. Guarded by the lock of the partition. */
final class Waiter {

    /** Tries the operation. */
    @FunctionalInterface
    interface Attempt {

        /** The result, null if the operation goes on waiting. */
        @Nullable
        SpaceResult run(Operation operation);
    }

    private final SpaceRequest request;
    private final Attempt attempt;
    private final Predicate<StoredEntry> concerns;
    private final @Nullable OpenTransaction transaction;
    private final Answer answer;
    private final Supplier<SpaceResult> overdue;
    private @Nullable Future<?> timer;
    private boolean trying;

    /**
     * An operation that was tried in vain.
     *
     * @param concerns whether a change of an entry is a reason to try again
     * @param overdue makes the result when the time is over
     */
    Waiter(
            SpaceRequest request,
            Attempt attempt,
            Predicate<StoredEntry> concerns,
            @Nullable OpenTransaction transaction,
            Answer answer,
            Supplier<SpaceResult> overdue) {
        this.request = request;
        this.attempt = attempt;
        this.concerns = concerns;
        this.transaction = transaction;
        this.answer = answer;
        this.overdue = overdue;
    }

    /** One that cannot tell, because its condition fails, is to be tried again and to fail itself, not whoever changed the entry. */
    boolean concerns(StoredEntry entry) {
        Patterns.begin();
        try {
            return concerns.test(entry);
        } catch (RuntimeException unknown) {
            return true;
        }
    }

    void timer(Future<?> future) {
        timer = future;
    }

    /** Tries again; returns whether the operation is done. A write that succeeds comes here once more, in vain. */
    boolean retry(Operation operation) {
        if (trying) {
            return false;
        }
        trying = true;
        Patterns.begin();
        SpaceResult result;
        try {
            if (transaction != null && !operation.transactions().isOpen(transaction)) {
                throw Failures.notActive(transaction);
            }
            result = attempt.run(operation.in(transaction, TransactionParts.operation(request)));
        } catch (OperationFailure e) {
            result = FailedResults.of(request, e.exception());
        } catch (RuntimeException e) {
            result = FailedResults.of(request, Failures.of(e).exception());
        }
        trying = false;
        if (result == null) {
            return false;
        }
        cancelTimer();
        answer.complete(result);
        return true;
    }

    boolean isUnder(OpenTransaction ended) {
        return transaction == ended;
    }

    /** Ends it with a failure, because the member serves no more. */
    void fail(OperationFailure failure) {
        cancelTimer();
        answer.complete(FailedResults.of(request, failure.exception()));
    }

    void expire() {
        answer.complete(overdue.get());
    }

    void cancelTimer() {
        if (timer != null) {
            timer.cancel(false);
        }
    }
}
