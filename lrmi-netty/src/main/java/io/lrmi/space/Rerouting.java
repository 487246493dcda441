package io.lrmi.space;

import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.PartitioningChangedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Begins an operation again whose partition was chosen before the space was scaled. While that is under way members
 * disagree about the partitioning for a moment, so it may take several attempts.
 *
 * <p>A change is begun again only if it certainly was not applied anywhere, a read in any case.
 */
final class Rerouting {

    private static final long PAUSE_MILLIS = 50;

    private final Duration limit;
    private final Executor executor;

    /**
     * A rule.
     *
     * @param limit how long members may disagree
     * @param executor starts asynchronous operations again
     */
    Rerouting(Duration limit, Executor executor) {
        this.limit = limit;
        this.executor = executor;
    }

    <T extends @Nullable Object> T read(Supplier<T> operation) {
        return run(operation, true);
    }

    <T extends @Nullable Object> T change(Supplier<T> operation) {
        return run(operation, false);
    }

    private <T extends @Nullable Object> T run(Supplier<T> operation, boolean reading) {
        long deadline = 0;
        while (true) {
            try {
                return operation.get();
            } catch (RuntimeException e) {
                if (!mayRepeat(e, reading)) {
                    throw e;
                }
                long now = System.nanoTime();
                deadline = deadline == 0 ? now + limit.toNanos() : deadline;
                if (now > deadline) {
                    throw e;
                }
                pause();
            }
        }
    }

    <T extends @Nullable Object> CompletableFuture<T> readAsync(Supplier<CompletableFuture<T>> operation) {
        return start(operation, true);
    }

    <T extends @Nullable Object> CompletableFuture<T> changeAsync(Supplier<CompletableFuture<T>> operation) {
        return start(operation, false);
    }

    private <T extends @Nullable Object> CompletableFuture<T> start(
            Supplier<CompletableFuture<T>> operation, boolean reading) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(operation, reading, 0, result);
        return result;
    }

    /** The deadline is 0 until the first failure. */
    private <T extends @Nullable Object> void attempt(
            Supplier<CompletableFuture<T>> operation, boolean reading, long deadline, CompletableFuture<T> result) {
        var unused = operation.get().whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
                return;
            }
            long now = System.nanoTime();
            long end = deadline == 0 ? now + limit.toNanos() : deadline;
            if (mayRepeat(failure, reading) && now < end) {
                CompletableFuture.delayedExecutor(pauseMillis(), TimeUnit.MILLISECONDS, executor)
                        .execute(() -> attemptAgain(operation, reading, end, result));
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    private <T extends @Nullable Object> void attemptAgain(
            Supplier<CompletableFuture<T>> operation, boolean reading, long deadline, CompletableFuture<T> result) {
        try {
            attempt(operation, reading, deadline, result);
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    /** A failure that wraps others reports on several partitions, of which some may have done their part. */
    private static boolean mayRepeat(Throwable failure, boolean reading) {
        Throwable cause = failure.getCause();
        while (reading && cause != null && !(cause instanceof PartitioningChangedException)) {
            cause = cause.getCause();
        }
        return cause instanceof PartitioningChangedException changed && (reading || !changed.possiblyApplied());
    }

    private static long pauseMillis() {
        return PAUSE_MILLIS / 2 + ThreadLocalRandom.current().nextLong(PAUSE_MILLIS);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(pauseMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SpaceFailures.of(new InterruptedOperationException(
                    "Interrupted while the space is being scaled. The operation was not executed.", false));
        }
    }
}
