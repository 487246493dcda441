package org.openspaces.remoting;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.async.AsyncResult;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/** The result of a call, made of that of its task. */
final class RemoteFuture<R> extends CompletableFuture<R> implements AsyncFuture<R> {

    /** Makes the result of a call of that of its task. */
    interface Conversion<T, R> {
        @Nullable
        R convert(@Nullable T result) throws Exception;
    }

    static <T, R> RemoteFuture<R> of(AsyncFuture<T> task, Conversion<T, R> conversion) {
        RemoteFuture<R> future = new RemoteFuture<>();
        task.setListener(result -> future.accept(result, conversion));
        return future;
    }

    private <T> void accept(AsyncResult<T> result, Conversion<T, R> conversion) {
        Throwable failure = RemoteResults.thrown(result.getException());
        if (failure != null) {
            completeExceptionally(failure);
            return;
        }
        try {
            complete(conversion.convert(result.getResult()));
        } catch (Exception e) {
            completeExceptionally(e);
        }
    }

    @Override
    public void setListener(AsyncFutureListener<R> listener) {
        var unused = whenComplete((value, failure) -> listener.onResult(new Outcome<>(value, asException(failure))));
    }

    private static @Nullable Exception asException(@Nullable Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause == null || cause instanceof Exception ? (Exception) cause : new IllegalStateException(cause);
    }

    private static final class Outcome<R> implements AsyncResult<R> {

        private final @Nullable R value;
        private final @Nullable Exception failure;

        Outcome(@Nullable R value, @Nullable Exception failure) {
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
