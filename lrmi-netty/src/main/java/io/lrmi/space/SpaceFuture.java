package io.lrmi.space;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.AsyncResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.transaction.DefaultTransactionProvider;
import org.openspaces.core.transaction.TransactionProvider;

/** The outcome of an asynchronous operation. Listeners run on threads that may block. */
final class SpaceFuture<T> extends CompletableFuture<T> implements AsyncFuture<T> {

    private final Executor callbacks;
    private final @Nullable TransactionProvider transactions;

    private SpaceFuture(Executor callbacks, @Nullable TransactionProvider transactions) {
        this.callbacks = callbacks;
        this.transactions = transactions;
    }

    static <T> SpaceFuture<T> of(
            CompletableFuture<T> source,
            Executor callbacks,
            @Nullable TransactionProvider transactions,
            @Nullable AsyncFutureListener<T> listener) {
        SpaceFuture<T> future = new SpaceFuture<>(callbacks, transactions);
        if (listener != null) {
            future.setListener(listener);
        }
        var unused = source.whenComplete((result, failure) -> {
            if (failure == null) {
                future.complete(result);
            } else {
                future.completeExceptionally(Sender.translate(failure));
            }
        });
        return future;
    }

    /** A listener that is set within a transaction runs within it, and the transaction is committed after it. */
    @Override
    public void setListener(AsyncFutureListener<T> listener) {
        AsyncFutureListener<T> joined =
                transactions instanceof DefaultTransactionProvider provider ? provider.joining(listener) : listener;
        var unused = whenCompleteAsync(
                (result, failure) -> joined.onResult(new Result<>(result, asException(failure))), callbacks);
    }

    private static @Nullable Exception asException(@Nullable Throwable failure) {
        if (failure == null) {
            return null;
        }
        Throwable cause = Sender.translate(failure);
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }

    private static final class Result<T> implements AsyncResult<T> {

        private final @Nullable T value;
        private final @Nullable Exception failure;

        Result(@Nullable T value, @Nullable Exception failure) {
            this.value = value;
            this.failure = failure;
        }

        @Override
        public @Nullable T getResult() {
            return value;
        }

        @Override
        public @Nullable Exception getException() {
            return failure;
        }
    }
}
