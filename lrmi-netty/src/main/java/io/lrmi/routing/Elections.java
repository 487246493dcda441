package io.lrmi.routing;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoActiveMemberException;
import io.lrmi.failure.PartitioningChangedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds the active member of a partition that has lost it: asks all its members at once, again and again, and the
 * lookup service for members that appeared. There is one search per partition, however many callers wait for it.
 */
final class Elections {

    private static final Logger LOG = LoggerFactory.getLogger(Elections.class);
    private static final long FIRST_PAUSE_MILLIS = 20;
    private static final long LONGEST_PAUSE_MILLIS = 100;
    /** A member that does not answer is given up for this round, so that it does not delay the answer of another. */
    private static final long PROBE_MILLIS = 1000;

    private final SpaceCluster cluster;
    private final Duration timeout;
    private final ConcurrentMap<Integer, CompletableFuture<Member>> running = new ConcurrentHashMap<>();
    private final AtomicInteger threads = new AtomicInteger();

    Elections(SpaceCluster cluster, Duration timeout) {
        this.cluster = cluster;
        this.timeout = timeout;
    }

    /** The active member, as soon as there is one; fails with {@link NoActiveMemberException} after the timeout. */
    CompletableFuture<Member> activeMember(int partition) {
        Member known = cluster.table().active(partition);
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        CompletableFuture<Member> mine = new CompletableFuture<>();
        CompletableFuture<Member> other = running.putIfAbsent(partition, mine);
        if (other != null) {
            return other;
        }
        Thread thread = new Thread(() -> run(partition, mine), "lrmi-election-" + threads.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
        return mine;
    }

    private void run(int partition, CompletableFuture<Member> result) {
        Member winner = null;
        Throwable failure = null;
        try {
            winner = elect(partition);
            cluster.table().activate(partition, winner);
        } catch (Throwable e) {
            // Whoever waits must learn of it, whatever it is.
            failure = e;
        }
        running.remove(partition, result);
        if (winner != null) {
            result.complete(winner);
        } else if (failure != null) {
            result.completeExceptionally(failure);
        }
    }

    private Member elect(int partition) throws InterruptedException {
        long started = System.nanoTime();
        long pause = FIRST_PAUSE_MILLIS;
        AtomicReference<@Nullable Throwable> lastFailure = new AtomicReference<>();
        while (true) {
            Member winner = probe(cluster.table().members(partition), lastFailure);
            if (winner != null) {
                LOG.info(
                        "Active member of partition {} is {} (found after {} ms)",
                        partition + 1,
                        winner,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
                return winner;
            }
            if (cluster.isClosed()) {
                throw new ClientClosedException("The client is closed");
            }
            if (partition >= cluster.partitionCount()) {
                throw new PartitioningChangedException(
                        "The space has " + cluster.partitionCount() + " partition(s) now, and partition "
                                + (partition + 1) + " no more. An operation on its way there may have been executed.",
                        // What earlier attempts came to is not known here.
                        true);
            }
            if (System.nanoTime() - started > timeout.toNanos()) {
                throw noActiveMember(partition, lastFailure.get(), cluster.lookupFailure());
            }
            cluster.refreshSoon();
            TimeUnit.MILLISECONDS.sleep(pause + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    private @Nullable Member probe(List<Member> members, AtomicReference<@Nullable Throwable> lastFailure)
            throws InterruptedException {
        if (members.isEmpty()) {
            return null;
        }
        CompletableFuture<@Nullable Member> first = new CompletableFuture<>();
        AtomicInteger open = new AtomicInteger(members.size());
        for (Member member : members) {
            CompletableFuture<Boolean> answer;
            try {
                answer = member.isActive();
            } catch (LrmiException e) {
                answer = CompletableFuture.failedFuture(e);
            }
            var unused = answer.whenComplete((active, failure) -> {
                if (failure != null) {
                    lastFailure.set(SpaceRouter.rootOf(failure));
                }
                if (Boolean.TRUE.equals(active)) {
                    first.complete(member);
                } else if (open.decrementAndGet() == 0) {
                    first.complete(null);
                }
            });
        }
        try {
            return first.get(PROBE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("No answer from {} of {} members", open.get(), members.size());
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private NoActiveMemberException noActiveMember(
            int partition, @Nullable Throwable memberFailure, @Nullable LrmiException lookupFailure) {
        List<Member> members = cluster.table().members(partition);
        return new NoActiveMemberException(
                "Partition " + (partition + 1) + " of space has no active member; looked for one for "
                        + timeout.toMillis() + " ms. "
                        + (members.isEmpty()
                                ? "No member of it is registered."
                                : "Members tried: "
                                        + String.join(
                                                ", ",
                                                members.stream()
                                                        .map(Member::toString)
                                                        .toList())
                                        + ".")
                        + (memberFailure == null ? "" : " Last failure of one: " + memberFailure.getMessage())
                        + (lookupFailure == null
                                ? ""
                                : " The lookup service could not be asked: " + lookupFailure.getMessage())
                        + " Check the pods of this partition; gigaspaces.lrmi.active-member-timeout is how long the"
                        + " client waits.",
                true,
                lookupFailure);
    }
}
