package com.gigaspaces.async;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The reduced result of several futures. Filters and reduces on the threads on which these complete. */
final class CompoundFuture<T, R> extends CompletableFuture<R> implements AsyncFuture<R> {

    private final AsyncResultsReducer<T, R> reducer;
    private final AsyncResultFilter<T> filter;
    private final int expected;

    /** Guarded by this. */
    private final List<AsyncResult<T>> taken = new ArrayList<>();

    /** Guarded by this. */
    private int arrived;

    private boolean reduced;

    private CompoundFuture(AsyncResultsReducer<T, R> reducer, AsyncResultFilter<T> filter, int expected) {
        this.reducer = reducer;
        this.filter = filter;
        this.expected = expected;
    }

    static <T, R> CompoundFuture<T, R> of(
            List<? extends AsyncFuture<T>> futures, AsyncResultsReducer<T, R> reducer, AsyncResultFilter<T> filter) {
        CompoundFuture<T, R> compound = new CompoundFuture<>(reducer, filter, futures.size());
        if (futures.isEmpty()) {
            compound.reduce();
        }
        for (AsyncFuture<T> future : futures) {
            future.setListener(compound::accept);
        }
        return compound;
    }

    private void accept(AsyncResult<T> result) {
        synchronized (this) {
            if (reduced) {
                return;
            }
            arrived++;
            AsyncResultFilter.Decision decision;
            try {
                decision = filter.onResult(new AsyncResultFilterEvent<>(result, received(), expected));
            } catch (RuntimeException e) {
                reduced = true;
                completeExceptionally(e);
                return;
            }
            boolean take =
                    decision == AsyncResultFilter.Decision.CONTINUE || decision == AsyncResultFilter.Decision.BREAK;
            if (take) {
                taken.add(result);
            }
            boolean more =
                    decision == AsyncResultFilter.Decision.CONTINUE || decision == AsyncResultFilter.Decision.SKIP;
            if (more && arrived < expected) {
                return;
            }
            reduced = true;
        }
        reduce();
    }

    @SuppressWarnings("unchecked") // There is no other way to an array of a generic type.
    private AsyncResult<T>[] received() {
        return taken.toArray(AsyncResult[]::new);
    }

    private void reduce() {
        try {
            complete(reducer.reduce(taken));
        } catch (Exception e) {
            completeExceptionally(e);
        }
    }

    @Override
    public void setListener(AsyncFutureListener<R> listener) {
        var unused = whenComplete((result, failure) -> listener.onResult(new Result<>(result, asException(failure))));
    }

    private static @Nullable Exception asException(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause == null || cause instanceof Exception ? (Exception) cause : new IllegalStateException(cause);
    }

    private static final class Result<R> implements AsyncResult<R> {

        private final @Nullable R value;
        private final @Nullable Exception failure;

        Result(@Nullable R value, @Nullable Exception failure) {
            this.value = value;
            this.failure = failure;
        }

        @Override
        public @Nullable R getResult() {
            return value;
        }

        @Override
        public @Nullable Exception getException() {
            return failure;
        }
    }
}
