package io.lrmi.routing;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoActiveMemberException;
import io.lrmi.failure.PartitioningChangedException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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
    /** A member that does not answer is asked again after that, on another connection if need be. */
    private static final long PROBE_MILLIS = 1000;

    private final SpaceCluster cluster;
    private final Duration timeout;
    private final ConcurrentMap<Integer, CompletableFuture<Member>> running = new ConcurrentHashMap<>();
    /** What the last question to a member of a partition failed with. */
    private final ConcurrentMap<Integer, Throwable> lastFailures = new ConcurrentHashMap<>();

    /** The members that were active until they failed. */
    private final ConcurrentMap<Integer, Member> lost = new ConcurrentHashMap<>();

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

    /** The member does not serve the partition as its active one, as far as a caller can tell. */
    void suspect(int partition, Member member) {
        lost.put(partition, member);
        cluster.table().suspect(partition, member);
    }

    private void run(int partition, CompletableFuture<Member> result) {
        long started = System.nanoTime();
        Member winner = null;
        Throwable failure = null;
        try {
            winner = elect(partition);
            cluster.table().activate(partition, winner);
        } catch (Throwable e) {
            // Whoever waits must learn of it, whatever it is.
            failure = e;
        }
        cluster.events()
                .failoverEnded(partition, winner != lost.remove(partition), failure, System.nanoTime() - started);
        running.remove(partition, result);
        if (winner != null) {
            result.complete(winner);
        } else if (failure != null) {
            result.completeExceptionally(failure);
        }
    }

    /**
     * A question to a member.
     *
     * @param asked System.nanoTime()
     */
    private record Probe(CompletableFuture<Boolean> answer, long asked) {

        boolean isOver(long now) {
            return answer.isDone() || now - asked > TimeUnit.MILLISECONDS.toNanos(PROBE_MILLIS);
        }
    }

    private Member elect(int partition) throws InterruptedException {
        long started = System.nanoTime();
        Map<Member, Probe> asked = new HashMap<>();
        long pause = FIRST_PAUSE_MILLIS;
        lastFailures.remove(partition);
        while (true) {
            Member winner = probe(cluster.table().members(partition), asked);
            if (winner != null) {
                LOG.info(
                        "Active member of partition {} is {} (found after {} ms)",
                        partition + 1,
                        winner,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started));
                return winner;
            }
            if (cluster.isClosed()) {
                throw new ClientClosedException("The client is closed", true);
            }
            if (partition >= cluster.partitionCount()) {
                throw new PartitioningChangedException(
                        "The space has " + cluster.partitionCount() + " partition(s) now, and partition "
                                + (partition + 1) + " no more. An operation on its way there may have been executed.",
                        // What earlier attempts came to is not known here.
                        true);
            }
            if (System.nanoTime() - started > timeout.toNanos()) {
                throw noActiveMember(partition);
            }
            cluster.refreshSoon();
            TimeUnit.MILLISECONDS.sleep(pause + ThreadLocalRandom.current().nextLong(pause / 2 + 1));
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
    }

    /**
     * Asks all members that are not being asked already.
     *
     * @return the first that says it is active; null if all say they are not, or after a while
     */
    private @Nullable Member probe(List<Member> members, Map<Member, Probe> asked) throws InterruptedException {
        asked.keySet().retainAll(members);
        if (members.isEmpty()) {
            return null;
        }
        CompletableFuture<@Nullable Member> first = new CompletableFuture<>();
        AtomicInteger open = new AtomicInteger(members.size());
        long now = System.nanoTime();
        for (Member member : members) {
            Probe probe = asked.get(member);
            if (probe == null || probe.isOver(now)) {
                probe = new Probe(ask(member), now);
                asked.put(member, probe);
            }
            var unused = probe.answer.whenComplete((active, failure) -> {
                if (failure != null) {
                    lastFailures.put(member.info().name().partition(), SpaceRouter.rootOf(failure));
                }
                if (Boolean.TRUE.equals(active)) {
                    first.complete(member);
                } else if (open.decrementAndGet() == 0) {
                    first.complete(null);
                }
            });
        }
        try {
            // Those that have answered are asked again soon, and do not wait for one that does not answer.
            return first.get(LONGEST_PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            LOG.debug("No answer yet from {} of {} members", open.get(), members.size());
            return null;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CompletableFuture<Boolean> ask(Member member) {
        try {
            return member.isActive();
        } catch (LrmiException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    /** The failure of those who waited for long enough. */
    NoActiveMemberException noActiveMember(int partition) {
        LrmiException lookupFailure = cluster.lookupFailure();
        Throwable memberFailure = lastFailures.get(partition);
        List<Member> members = cluster.table().members(partition);
        return new NoActiveMemberException(
                "Partition " + (partition + 1) + " of space '" + cluster.spaceName()
                        + "' has no active member; looked for one for "
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
                                : " The lookup service could not be asked: " + lookupFailure.getMessage()),
                true,
                lookupFailure);
    }
}
