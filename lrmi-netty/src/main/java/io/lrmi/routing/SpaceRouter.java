package io.lrmi.routing;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.ConnectionAbandonedException;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoActiveMemberException;
import io.lrmi.failure.PartitioningChangedException;
import io.lrmi.failure.RequestTimeoutException;
import io.lrmi.wire.connect.ClusterTopology;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.SpaceResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Sends operations to the active members of their partitions. Here, and only here, an operation is sent again: when its
 * member cannot serve the partition any more, the same request with the same operation id goes to the member that took
 * over (docs/protocol.md, "Retries").
 *
 * <p>Safe for use by many threads.
 */
public final class SpaceRouter {

    private final SpaceCluster cluster;
    private final Elections elections;
    private final Duration activeMemberTimeout;
    private final AtomicInteger nextPartition = new AtomicInteger();

    public SpaceRouter(SpaceCluster cluster, Duration activeMemberTimeout) {
        this.cluster = cluster;
        this.activeMemberTimeout = activeMemberTimeout;
        this.elections = new Elections(cluster, activeMemberTimeout);
    }

    /** How long operations wait for a partition to get an active member. */
    public Duration activeMemberTimeout() {
        return activeMemberTimeout;
    }

    /**
     * What a request says about the client that sends it, null if nothing. To be asked before the partition is chosen: a
     * request whose partition was chosen by a newer partitioning is noticed here, the other way round nowhere.
     */
    public @Nullable SpaceContext context() {
        return cluster.table().partitioning().context();
    }

    public int partitionCount() {
        return cluster.partitionCount();
    }

    public int partitionOf(Object routingValue) {
        return cluster.table().partitioning().partitionOf(routingValue);
    }

    /** Spreads what may go anywhere. */
    public int anyPartition() {
        int count = partitionCount();
        return count == 1 ? 0 : Math.floorMod(nextPartition.getAndIncrement(), count);
    }

    /** Bookkeeping of the attempts at one operation. */
    private final class Attempts {
        final int partition;
        final Operation operation;
        long firstFailure;
        boolean failed;
        boolean possiblyApplied;
        boolean mayStillArrive;
        /** Whether it has begun to wait for an active member. */
        boolean waiting;

        long waitingSince;

        @Nullable
        LrmiException last;

        Attempts(int partition, Operation operation) {
            this.partition = partition;
            this.operation = operation;
        }

        /** The next attempt begins, which is a repetition unless the operation only waited for a member. */
        void begin() {
            if (failed) {
                cluster.events().operationRetried(operation.verb(), operation.typeName(), partition);
            }
        }

        /** Throws if the operation must not be sent again. */
        void afterConnectionFailure(Member member, ConnectionException e) {
            if (e instanceof ClientClosedException && cluster.isClosed()) {
                throw e;
            }
            if (e instanceof RequestTimeoutException) {
                // It may not be the active one any more and not know, or not be able to say so.
                elections.suspect(partition, member);
                throw e;
            }
            possiblyApplied |= e.possiblyApplied();
            member.connections().closeIdle();
            note(member, e);
            // Such a request may even be executed after the one that repeats it.
            mayStillArrive |= e instanceof ConnectionAbandonedException
                    || (e instanceof ClientClosedException && e.possiblyApplied());
            requireRepeatable(e);
        }

        /** Throws if the operation may have been executed and executing it again would do more. */
        private void requireRepeatable(LrmiException e) {
            if (possiblyApplied && !Repeats.isSafe(operation, mayStillArrive)) {
                throw new ConnectionException(
                        e.getMessage() + " " + operation.name() + " was not sent again, for it may have been executed"
                                + " and must not be executed twice. Find out whether it was before you repeat it.",
                        true,
                        e);
            }
        }

        /** The active member when there is one; fails when this operation has waited for long enough. */
        CompletableFuture<Member> activeMember() {
            if (!waiting) {
                waiting = true;
                waitingSince = failed ? firstFailure : System.nanoTime();
            }
            CompletableFuture<Member> found = elections.activeMember(partition);
            if (found.isDone() && !found.isCompletedExceptionally()) {
                return found;
            }
            long left = activeMemberTimeout.toNanos() - (System.nanoTime() - waitingSince);
            if (left <= 0) {
                return CompletableFuture.failedFuture(elections.noActiveMember(partition));
            }
            return found.copy().orTimeout(left, TimeUnit.NANOSECONDS).exceptionallyCompose(failure -> {
                Throwable cause = rootOf(failure);
                if (cause instanceof TimeoutException) {
                    cause = elections.noActiveMember(partition);
                } else if (cause instanceof NoActiveMemberException) {
                    // The search had begun before this operation, and ends before.
                    return activeMember();
                }
                return CompletableFuture.failedFuture(cause);
            });
        }

        /** What a caller is told about a partition without active member. */
        LrmiException noMember(Throwable failure) {
            if (failure instanceof NoActiveMemberException none) {
                return new NoActiveMemberException(
                        operation.name() + " failed. " + none.description()
                                + (last == null ? "" : " The last attempt failed with: " + last.getMessage()),
                        possiblyApplied,
                        last == null ? none : last);
            }
            return failure instanceof LrmiException known
                    ? known
                    : new LrmiException(operation.name() + " failed: " + failure, failure);
        }

        /** An answer is the better understood if it is known that it may be the second. */
        Outcome complete(Outcome outcome) {
            return possiblyApplied ? outcome.afterPossibleExecution() : outcome;
        }

        void afterRefusal(Member member, WireThrowable failure) {
            ClusterTopology topology = RemoteFailures.topology(failure);
            if (topology != null) {
                cluster.adopt(topology);
                throw new PartitioningChangedException(
                        "Member " + member + " routes by generation " + topology.generation()
                                + " of the partitioning and "
                                + operation.name() + " was routed by another. "
                                + (possiblyApplied ? "It may have been executed." : "It was not executed; repeat it."),
                        possiblyApplied);
            }
            possiblyApplied |= !RemoteFailures.certainlyNotApplied(failure);
            LrmiException reason = RemoteFailures.of(failure, member, operation.name());
            note(member, reason);
            requireRepeatable(reason);
        }

        /** By another partitioning the entry belongs elsewhere. */
        void requireSamePartitioning() {
            requireCurrent(operation, possiblyApplied);
        }

        private void note(Member member, LrmiException e) {
            last = e;
            elections.suspect(partition, member);
            long now = System.nanoTime();
            if (!failed) {
                failed = true;
                firstFailure = now;
            } else if (now - firstFailure > activeMemberTimeout.toNanos()) {
                throw new NoActiveMemberException(
                        operation.name() + " failed for " + activeMemberTimeout.toMillis() + " ms on partition "
                                + (partition + 1) + ". The last attempt failed with: " + e.getMessage(),
                        possiblyApplied,
                        e);
            }
        }
    }

    private void requireCurrent(Operation operation, boolean possiblyApplied) {
        Partitioning now = cluster.table().partitioning();
        if (!now.isRoutingOf(operation.request().context())) {
            throw new PartitioningChangedException(
                    "The space was scaled to " + now.partitions() + " partition(s) while " + operation.name()
                            + " was on its way. "
                            + (possiblyApplied ? "It may have been executed." : "It was not executed; repeat it."),
                    possiblyApplied);
        }
    }

    /**
     * Executes on one partition, in the calling thread.
     *
     * @return what the member answered, which may be a failure of the operation itself
     * @throws LrmiException if no member could be made to answer
     */
    public Outcome execute(int partition, Operation operation) {
        return (Outcome) execute(partition, operation, null);
    }

    /**
     * As {@link #execute(int, Operation)}, for callers that come by so often that an object more counts.
     *
     * @param kind of the result that is expected
     * @return a result of that kind if the operation succeeded at the first attempt, an {@link Outcome} in any other case
     * @throws LrmiException if no member could be made to answer
     */
    public Object execute(int partition, Operation operation, @Nullable Class<? extends SpaceResult> kind) {
        requireCurrent(operation, false);
        Member member = cluster.table().active(partition);
        Attempts attempts = null;
        while (true) {
            if (member == null) {
                attempts = attempts == null ? new Attempts(partition, operation) : attempts;
                try {
                    member = await(attempts.activeMember(), operation);
                } catch (NoActiveMemberException e) {
                    throw attempts.noMember(e);
                }
                attempts.requireSamePartitioning();
                attempts.begin();
            }
            try {
                Object answer = member.execute(partition, operation);
                if (kind != null && attempts == null && kind.isInstance(answer)) {
                    return answer;
                }
                Outcome outcome = member.outcomeOf(answer);
                WireThrowable failure = outcome.failure();
                if (failure == null || !RemoteFailures.needsOtherMember(failure)) {
                    return attempts == null ? outcome : attempts.complete(outcome);
                }
                attempts = attempts == null ? new Attempts(partition, operation) : attempts;
                attempts.afterRefusal(member, failure);
            } catch (ConnectionException e) {
                attempts = attempts == null ? new Attempts(partition, operation) : attempts;
                attempts.afterConnectionFailure(member, e);
            }
            member = null;
        }
    }

    /** Executes on one partition without blocking; see {@link #execute}. The future is completed on an event loop. */
    public CompletableFuture<Outcome> executeAsync(int partition, Operation operation) {
        CompletableFuture<Outcome> result = new CompletableFuture<>();
        try {
            requireCurrent(operation, false);
        } catch (PartitioningChangedException e) {
            return CompletableFuture.failedFuture(e);
        }
        start(new Attempts(partition, operation), cluster.table().active(partition), result);
        return result;
    }

    private void start(Attempts attempts, @Nullable Member known, CompletableFuture<Outcome> result) {
        if (known != null) {
            send(attempts, known, result);
            return;
        }
        var unused = attempts.activeMember().whenComplete((member, failure) -> {
            if (member != null) {
                resend(attempts, member, result);
            } else {
                result.completeExceptionally(attempts.noMember(rootOf(failure)));
            }
        });
    }

    private void resend(Attempts attempts, Member member, CompletableFuture<Outcome> result) {
        try {
            attempts.requireSamePartitioning();
        } catch (PartitioningChangedException e) {
            result.completeExceptionally(e);
            return;
        }
        attempts.begin();
        send(attempts, member, result);
    }

    private void send(Attempts attempts, Member member, CompletableFuture<Outcome> result) {
        CompletableFuture<Outcome> attempt;
        try {
            attempt = member.executeAsync(attempts.partition, attempts.operation);
        } catch (RuntimeException e) {
            attempt = CompletableFuture.failedFuture(e);
        }
        var unused = attempt.whenComplete((outcome, thrown) -> {
            try {
                if (outcome == null) {
                    Throwable cause = rootOf(thrown);
                    if (!(cause instanceof ConnectionException failure)) {
                        result.completeExceptionally(cause);
                        return;
                    }
                    attempts.afterConnectionFailure(member, failure);
                } else {
                    WireThrowable failure = outcome.failure();
                    if (failure == null || !RemoteFailures.needsOtherMember(failure)) {
                        result.complete(attempts.complete(outcome));
                        return;
                    }
                    attempts.afterRefusal(member, failure);
                }
                start(attempts, null, result);
            } catch (RuntimeException e) {
                result.completeExceptionally(e);
            }
        });
    }

    static Throwable rootOf(@Nullable Throwable thrown) {
        Throwable cause = thrown;
        while (cause instanceof CompletionException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause == null ? new IllegalStateException("neither result nor failure") : cause;
    }

    /** Executes on all partitions at the same time and waits for all. */
    public List<Outcome> executeOnAll(Operation operation) {
        int count = partitionCount();
        if (count == 1) {
            return List.of(execute(0, operation));
        }
        List<CompletableFuture<Outcome>> futures = new ArrayList<>(count);
        for (int partition = 0; partition < count; partition++) {
            futures.add(executeAsync(partition, operation));
        }
        return awaitAll(futures, operation);
    }

    /** Waits for all, then returns their outcomes in order or throws the first failure. */
    public List<Outcome> awaitAll(List<CompletableFuture<Outcome>> futures, Operation operation) {
        List<Outcome> outcomes = new ArrayList<>(futures.size());
        for (CompletableFuture<Outcome> future : futures) {
            outcomes.add(await(future, operation));
        }
        return outcomes;
    }

    /** Waits in the calling thread. The future itself ends in time. */
    private static <T> T await(CompletableFuture<T> future, Operation operation) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException(
                    "Interrupted during " + operation.name() + ". The server may have executed it.", true);
        } catch (ExecutionException e) {
            Throwable cause = rootOf(e.getCause());
            if (cause instanceof LrmiException failure) {
                throw failure;
            }
            throw new LrmiException(operation.name() + " failed: " + cause, cause);
        }
    }
}
