package io.lrmi.space;

import io.lrmi.entry.EntryTypes;
import io.lrmi.failure.LrmiException;
import io.lrmi.observe.ClientEvents;
import io.lrmi.routing.Operation;
import io.lrmi.routing.Outcome;
import io.lrmi.routing.SpaceRouter;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.SpaceResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Sends operations, introduces types to members that lack them, and turns failures into documented exceptions. */
final class Sender {

    private final SpaceRouter router;
    private final EntryTypes types;
    private final Observation observation;

    Sender(SpaceRouter router, EntryTypes types, Observation observation) {
        this.router = router;
        this.types = types;
        this.observation = observation;
    }

    Observation observation() {
        return observation;
    }

    SpaceRouter router() {
        return router;
    }

    /** See {@link SpaceRouter#context()}. */
    @Nullable
    SpaceContext context() {
        return router.context();
    }

    /** The current operation may go to any partition, from whatever thread. */
    void sentToSeveral() {
        observation.sentTo(ClientEvents.NO_SINGLE_PARTITION);
    }

    /**
     * Executes on one partition in the calling thread.
     *
     * @throws DataAccessException if the operation failed
     */
    <T extends SpaceResult> T execute(int partition, Operation operation, Class<T> kind) {
        Object answer = attempt(partition, operation, kind);
        return answer instanceof Outcome outcome ? result(outcome, operation, kind) : kind.cast(answer);
    }

    /** Executes on one partition in the calling thread; a failure of the operation is part of the outcome. */
    Outcome attempt(int partition, Operation operation) {
        return (Outcome) attempt(partition, operation, null);
    }

    /** As above; a result of the given kind instead of an outcome if the operation succeeded at once, as most do. */
    Object attempt(int partition, Operation operation, @Nullable Class<? extends SpaceResult> kind) {
        observation.sentTo(partition);
        try {
            Object answer = router.execute(partition, operation, kind);
            if (answer instanceof Outcome outcome && SpaceFailures.isUnknownType(outcome.failure())) {
                SpaceRequest introduction = introduce(operation.request());
                if (introduction != null) {
                    return router.execute(partition, operation.with(introduction));
                }
            }
            return answer;
        } catch (LrmiException e) {
            throw SpaceFailures.of(e);
        }
    }

    /** Executes on one partition without blocking; the future fails with a {@link DataAccessException}. */
    <T extends SpaceResult> CompletableFuture<T> executeAsync(int partition, Operation operation, Class<T> kind) {
        return attemptAsync(partition, operation).thenApply(outcome -> result(outcome, operation, kind));
    }

    /** The request with descriptions of its types, or null if it contains none to describe. */
    @Nullable
    SpaceRequest introduce(SpaceRequest request) {
        return Introduction.introduce(request, types);
    }

    /** Executes on one partition without blocking; a failure of the operation is part of the outcome. */
    CompletableFuture<Outcome> attemptAsync(int partition, Operation operation) {
        observation.sentTo(partition);
        CompletableFuture<Outcome> translated = new CompletableFuture<>();
        var unused = router.executeAsync(partition, operation)
                .thenCompose(outcome -> {
                    SpaceRequest introduction =
                            SpaceFailures.isUnknownType(outcome.failure()) ? introduce(operation.request()) : null;
                    return introduction == null
                            ? CompletableFuture.completedFuture(outcome)
                            : router.executeAsync(partition, operation.with(introduction));
                })
                .whenComplete((outcome, failure) -> {
                    if (failure == null) {
                        translated.complete(outcome);
                    } else {
                        translated.completeExceptionally(translate(failure));
                    }
                });
        return translated;
    }

    static Throwable translate(Throwable failure) {
        Throwable cause = failure;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof LrmiException known ? SpaceFailures.of(known) : cause;
    }

    /** Starts an operation on every partition. */
    <T extends SpaceResult> List<CompletableFuture<T>> onAllAsync(Operation operation, Class<T> kind) {
        int count = router.partitionCount();
        List<CompletableFuture<T>> futures = new ArrayList<>(count);
        for (int partition = 0; partition < count; partition++) {
            futures.add(executeAsync(partition, operation, kind));
        }
        return futures;
    }

    /** Executes on all partitions at the same time and waits for all; in the calling thread if there is but one. */
    <T extends SpaceResult> List<Attempt<T>> onAll(Operation operation, Class<T> kind) {
        if (router.partitionCount() == 1) {
            return List.of(Attempt.of(() -> execute(0, operation, kind)));
        }
        return awaitAll(onAllAsync(operation, kind));
    }

    /** Waits for all; each ends in time by itself. */
    static <T> List<Attempt<T>> awaitAll(List<CompletableFuture<T>> futures) {
        List<Attempt<T>> attempts = new ArrayList<>(futures.size());
        for (CompletableFuture<T> future : futures) {
            attempts.add(Attempt.of(() -> Futures.await(future)));
        }
        return attempts;
    }

    static <T extends SpaceResult> T result(Outcome outcome, Operation operation, Class<T> kind) {
        WireThrowable failure = outcome.failure();
        if (failure != null) {
            throw SpaceFailures.of(failure, outcome.member(), operation.name(), outcome.repeated());
        }
        try {
            return outcome.result(kind);
        } catch (LrmiException e) {
            throw SpaceFailures.of(e);
        }
    }

    /**
     * The result of one partition, or why there is none.
     *
     * @param result null if it failed
     */
    record Attempt<T>(@Nullable T result, @Nullable RuntimeException failure) {

        static <T> Attempt<T> of(Supplier<T> call) {
            try {
                return new Attempt<>(call.get(), null);
            } catch (DataAccessException e) {
                return new Attempt<>(null, e);
            }
        }

        T orThrow() {
            if (result == null) {
                throw failure != null ? failure : new IllegalStateException("neither result nor failure");
            }
            return result;
        }
    }
}
