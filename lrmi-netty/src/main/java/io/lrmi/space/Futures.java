package io.lrmi.space;

import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/** Waiting for futures in the calling thread. */
final class Futures {

    private Futures() {}

    /** Throws what the future failed with. */
    static <T> T await(CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SpaceFailures.of(new InterruptedOperationException(
                    "Interrupted while waiting for the space. The server may have executed the operation.", true));
        } catch (ExecutionException e) {
            Throwable cause = Sender.translate(e.getCause() == null ? e : e.getCause());
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            throw SpaceFailures.of(new LrmiException("The operation failed: " + cause, cause));
        }
    }
}
