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
    private final Observation observation;

    /**
     * A rule.
     *
     * @param limit how long members may disagree
     * @param executor starts asynchronous operations again
     * @param observation is told of each operation, and when it begins again
     */
    Rerouting(Duration limit, Executor executor, Observation observation) {
        this.limit = limit;
        this.executor = executor;
        this.observation = observation;
    }

    Observation observation() {
        return observation;
    }

    /** Executes what reads; the name and the subject are for whoever watches. */
    <T extends @Nullable Object> T read(String name, @Nullable Object subject, Supplier<T> operation) {
        return observation.isOn() ? observation.call(name, subject, () -> run(operation, true)) : run(operation, true);
    }

    /** Executes what changes something. */
    <T extends @Nullable Object> T change(String name, @Nullable Object subject, Supplier<T> operation) {
        return observation.isOn()
                ? observation.call(name, subject, () -> run(operation, false))
                : run(operation, false);
    }

    /**
     * Executes again what failed at the first attempt, for callers that make that without an object for the operation. Nobody
     * watches.
     *
     * @throws RuntimeException the failure, if it is none that another attempt could mend
     */
    <T extends @Nullable Object> T again(RuntimeException failure, boolean reading, Supplier<T> operation) {
        if (!mayRepeat(failure, reading)) {
            throw failure;
        }
        pause();
        return run(operation, reading);
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
                noteRepetition(observation.running());
            }
        }
    }

    <T extends @Nullable Object> CompletableFuture<T> readAsync(
            String name, @Nullable Object subject, Supplier<CompletableFuture<T>> operation) {
        return observation.callAsync(name, subject, () -> start(operation, true));
    }

    <T extends @Nullable Object> CompletableFuture<T> changeAsync(
            String name, @Nullable Object subject, Supplier<CompletableFuture<T>> operation) {
        return observation.callAsync(name, subject, () -> start(operation, false));
    }

    private <T extends @Nullable Object> CompletableFuture<T> start(
            Supplier<CompletableFuture<T>> operation, boolean reading) {
        CompletableFuture<T> result = new CompletableFuture<>();
        attempt(operation, reading, 0, observation.running(), result);
        return result;
    }

    /** The deadline is 0 until the first failure. */
    private <T extends @Nullable Object> void attempt(
            Supplier<CompletableFuture<T>> operation,
            boolean reading,
            long deadline,
            Observation.@Nullable Running running,
            CompletableFuture<T> result) {
        var unused = observation.within(running, operation).whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
                return;
            }
            long now = System.nanoTime();
            long end = deadline == 0 ? now + limit.toNanos() : deadline;
            if (mayRepeat(failure, reading) && now < end) {
                CompletableFuture.delayedExecutor(pauseMillis(), TimeUnit.MILLISECONDS, executor)
                        .execute(() -> attemptAgain(operation, reading, end, running, result));
            } else {
                result.completeExceptionally(failure);
            }
        });
    }

    private <T extends @Nullable Object> void attemptAgain(
            Supplier<CompletableFuture<T>> operation,
            boolean reading,
            long deadline,
            Observation.@Nullable Running running,
            CompletableFuture<T> result) {
        try {
            noteRepetition(running);
            attempt(operation, reading, deadline, running, result);
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    private static void noteRepetition(Observation.@Nullable Running running) {
        if (running != null) {
            running.beginsAnew();
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
