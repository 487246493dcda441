package io.lrmi.routing;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.HandshakeException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.SecuredSpaceException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.lookup.SpaceLookup;
import io.lrmi.lookup.SpaceMember;
import io.lrmi.observe.ClientEvents;
import io.lrmi.transport.Deadlines;
import io.lrmi.transport.Loops;
import io.lrmi.transport.MemberConnections;
import io.lrmi.transport.TransportOptions;
import io.lrmi.wire.connect.ClusterInfo;
import io.lrmi.wire.connect.ClusterTopology;
import io.lrmi.wire.connect.SpaceConnectResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The members of one space and the connections to them. Holds the current {@link RoutingTable} and replaces it when the
 * lookup service reports other members; members that stay keep their connections.
 */
public final class SpaceCluster implements AutoCloseable, Deadlines.Watched {

    private static final String EXPOSE = "Check that the members run and that their ports can be reached from here. In"
            + " Kubernetes each member needs an address outside of the cluster:"
            + " helm upgrade <release> <chart> --reuse-values --set service.lrmi.enabled=true";

    private static final Logger LOG = LoggerFactory.getLogger(SpaceCluster.class);

    private static final long REFRESH_INTERVAL_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final Duration REFRESH_TIMEOUT = Duration.ofSeconds(2);

    private final SpaceLookup lookup;
    private final TransportOptions options;
    private final Deadlines deadlines;
    private final Loops loops;
    private final long callerId;

    /** Guards the replacement of the table. */
    private final ReentrantLock lock = new ReentrantLock();

    private volatile RoutingTable table;
    private volatile ClusterInfo clusterInfo;
    private final long refreshNanos;
    private volatile boolean closed;
    /** The lookup that is under way. */
    private final AtomicReference<@Nullable CompletableFuture<@Nullable Void>> refreshing = new AtomicReference<>();

    private volatile long lastRefresh = System.nanoTime() - REFRESH_INTERVAL_NANOS;
    private volatile @Nullable LrmiException lookupFailure;
    private volatile Refresh lastRefreshed = new Refresh(Instant.now(), null);

    /**
     * Finds the space and learns its partitioning; connects to one member for that.
     *
     * @param refreshInterval after which the lookup service is asked again although nothing has failed
     * @throws LrmiException if the space cannot be found or no member answers
     */
    public SpaceCluster(
            SpaceLookup lookup,
            TransportOptions options,
            Duration refreshInterval,
            Deadlines deadlines,
            Loops loops,
            long callerId) {
        this.refreshNanos = refreshInterval.toNanos();
        this.lookup = lookup;
        this.options = options;
        this.deadlines = deadlines;
        this.loops = loops;
        this.callerId = callerId;
        List<Member> members = new ArrayList<>();
        for (SpaceMember info : lookup.find()) {
            members.add(create(info));
        }
        boolean connected = false;
        try {
            SpaceConnectResult answer = connectToAny(lookup.spaceName(), members);
            if (answer.settings().secured()) {
                throw new SecuredSpaceException(lookup.spaceName());
            }
            this.clusterInfo = answer.settings().clusterInfo();
            this.table = new RoutingTable(partitioning(members), members);
            connected = true;
            lastRefresh = System.nanoTime();
            lastRefreshed = new Refresh(Instant.now(), null);
            deadlines.watch(this);
        } finally {
            if (!connected) {
                members.forEach(member -> member.connections().close());
            }
        }
    }

    private Partitioning partitioning(List<Member> members) {
        ClusterTopology topology = clusterInfo.topology();
        if (topology != null) {
            return new Partitioning(topology.partitions(), clusterInfo.isClustered(), topology);
        }
        int highest = 0;
        for (Member member : members) {
            highest = Math.max(highest, member.info().name().partition());
        }
        return new Partitioning(
                Math.max(Math.max(1, clusterInfo.partitions()), highest + 1), clusterInfo.isClustered(), null);
    }

    private static SpaceConnectResult connectToAny(String spaceName, List<Member> members) {
        LrmiException failure = null;
        List<Member> activeFirst = new ArrayList<>(members);
        activeFirst.sort((a, b) -> Boolean.compare(b.info().active(), a.info().active()));
        for (Member member : activeFirst) {
            try {
                return member.connect();
            } catch (LrmiException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure == null) {
            throw new WireFormatException("The lookup service returned no members");
        }
        if (failure instanceof ConnectionException connection
                && !connection.possiblyApplied()
                && !(connection instanceof HandshakeException)) {
            throw new ConnectionException(
                    "No member of space '" + spaceName + "' can be reached. " + connection.description(),
                    EXPOSE,
                    false,
                    connection);
        }
        throw failure;
    }

    private Member create(SpaceMember info) {
        return new Member(
                info,
                new MemberConnections(
                        info.name().text(),
                        info.endpoint(),
                        options,
                        options.announcedVersion().min(info.stub().version()),
                        deadlines,
                        loops,
                        callerId));
    }

    /** How a lookup of the members ended: well, if there is no failure. */
    public record Refresh(Instant when, @Nullable RuntimeException failure) {}

    /** The last lookup that has ended, be it that of the start. */
    public Refresh lastRefresh() {
        return lastRefreshed;
    }

    public SpaceLookup lookup() {
        return lookup;
    }

    String spaceName() {
        return lookup.spaceName();
    }

    public ClusterInfo clusterInfo() {
        return clusterInfo;
    }

    RoutingTable table() {
        return table;
    }

    /** Is told what happens in this client. */
    public ClientEvents events() {
        return options.events();
    }

    boolean isClosed() {
        return closed;
    }

    public int partitionCount() {
        return table.partitionCount();
    }

    /** All known members. */
    public List<Member> members() {
        return table.all();
    }

    /** Whether this member is the one that currently gets the requests of its partition. */
    public boolean isActive(Member member) {
        return table.active(member.info().name().partition()) == member;
    }

    /**
     * Asks the lookup service again, on a thread of its own. Does nothing if that was done a moment ago; if it fails the
     * known members stay.
     */
    void refreshSoon() {
        if (System.nanoTime() - lastRefresh >= REFRESH_INTERVAL_NANOS) {
            var unused = startRefresh(REFRESH_TIMEOUT);
        }
    }

    /** Members that come and go without a failure, such as a backup that is started elsewhere, are seen sooner or later. */
    @Override
    public void checkDeadline(long now) {
        if (now - lastRefresh > refreshNanos) {
            refreshSoon();
        }
    }

    /**
     * Asks the lookup service again, on a thread of its own. If it fails the known members stay.
     *
     * @return fails with the {@link LrmiException} that the lookup failed with; shared by those who ask meanwhile, not to
     *     be completed by them
     */
    public CompletableFuture<@Nullable Void> refresh() {
        return startRefresh(lookup.timeout());
    }

    private CompletableFuture<@Nullable Void> startRefresh(Duration limit) {
        CompletableFuture<@Nullable Void> mine = new CompletableFuture<>();
        CompletableFuture<@Nullable Void> running =
                refreshing.updateAndGet(current -> current != null ? current : mine);
        if (running != null && running != mine) {
            return running;
        }
        Thread thread = new Thread(() -> runRefresh(limit, mine), "lrmi-lookup-refresh");
        thread.setDaemon(true);
        thread.start();
        return mine;
    }

    private void runRefresh(Duration limit, CompletableFuture<@Nullable Void> result) {
        long started = System.nanoTime();
        RuntimeException failure = null;
        boolean changed = false;
        try {
            if (!closed) {
                changed = replace(lookup.find(limit));
            }
            lookupFailure = null;
        } catch (LrmiException e) {
            failure = e;
            lookupFailure = e;
            LOG.debug("The members of the space cannot be looked up at the moment", e);
        } catch (RuntimeException e) {
            failure = e;
        }
        lastRefresh = System.nanoTime();
        lastRefreshed = new Refresh(Instant.now(), failure);
        options.events().topologyRefreshed(changed, failure, lastRefresh - started);
        refreshing.set(null);
        if (failure == null) {
            result.complete(null);
        } else {
            result.completeExceptionally(failure);
        }
    }

    /** Why the last refresh failed, null if it did not. */
    @Nullable
    LrmiException lookupFailure() {
        return lookupFailure;
    }

    /**
     * Only one thread at a time is here.
     *
     * @return whether anything is other than before
     */
    private boolean replace(List<SpaceMember> found) {
        RoutingTable current = table;
        List<Member> members = new ArrayList<>();
        List<Member> newcomers = new ArrayList<>();
        List<Member> gone = new ArrayList<>(current.all());
        boolean moved = false;
        for (SpaceMember info : found) {
            Member known = sameInstance(current.all(), info);
            if (known == null) {
                Member newcomer = create(info);
                newcomers.add(newcomer);
                members.add(newcomer);
                LOG.info("Space member {} found at {}", info.name(), info.endpoint());
            } else {
                members.add(known);
                gone.remove(known);
                if (!known.connections().endpoint().equals(info.endpoint())) {
                    LOG.info("Space member {} is reached at {} from now on", known, info.endpoint());
                    known.connections().moveTo(info.endpoint());
                    moved = true;
                }
            }
        }
        keepServing(current, found, members, gone);
        learnPartitioning(newcomers);
        install(members, newcomers, gone);
        return moved
                || !newcomers.isEmpty()
                || !gone.isEmpty()
                || !table.partitioning().isSameAs(current.partitioning());
    }

    /**
     * A lookup service that was started again learns of the members one after another, and may lose sight of one. So the
     * active member of a partition stays, although it is not registered, until another one is active. Only if some are found that were known before: where all are new, the space was deployed anew.
     */
    private static void keepServing(
            RoutingTable current, List<SpaceMember> found, List<Member> members, List<Member> gone) {
        if (members.stream().noneMatch(current.all()::contains)) {
            return;
        }
        for (Member member : List.copyOf(gone)) {
            int partition = member.info().name().partition();
            boolean replaced = found.stream()
                    .anyMatch(other -> other.name().equals(member.info().name())
                            || (other.active() && other.name().partition() == partition));
            Member active = current.active(partition);
            if ((active == null || active == member) && !replaced) {
                LOG.info("Space member {} is not registered any more; it is asked until another one is active", member);
                gone.remove(member);
                members.add(member);
            }
        }
    }

    /** Newcomers may belong to a space that was deployed anew, with another number of partitions. */
    private void learnPartitioning(List<Member> newcomers) {
        if (newcomers.isEmpty()) {
            return;
        }
        try {
            clusterInfo = connectToAny(lookup.spaceName(), newcomers).settings().clusterInfo();
        } catch (LrmiException e) {
            LOG.debug("No new member says how the space is partitioned, it is taken to be as before", e);
        }
    }

    private void install(List<Member> members, List<Member> newcomers, List<Member> gone) {
        lock.lock();
        try {
            if (closed) {
                newcomers.forEach(member -> member.connections().close());
                throw new ClientClosedException("The client is closed", false);
            }
            install(members);
        } finally {
            lock.unlock();
        }
        for (Member member : gone) {
            LOG.info("Space member {} is gone", member);
            member.connections().close();
        }
    }

    /** To be called with the lock. */
    private void install(List<Member> members) {
        RoutingTable current = table;
        Partitioning partitioning = partitioning(members);
        boolean same = partitioning.isSameAs(current.partitioning());
        RoutingTable next = new RoutingTable(same ? current.partitioning() : partitioning, members);
        for (int partition = 0; partition < next.partitionCount(); partition++) {
            Member active = current.active(partition);
            if (active != null) {
                next.activate(partition, active);
            }
        }
        if (!same) {
            LOG.info("The space has {} now, before that {}", partitioning, current.partitioning());
        }
        table = next;
    }

    /** The space was scaled while it ran: entries are routed by this topology from now on. */
    void adopt(ClusterTopology newer) {
        lock.lock();
        try {
            if (closed || newer.generation() <= table.partitioning().generation()) {
                return;
            }
            clusterInfo = clusterInfo.with(newer);
            install(table.all());
        } finally {
            lock.unlock();
        }
        // Members of new partitions are not known yet.
        var unused = refresh();
    }

    private static @Nullable Member sameInstance(List<Member> members, SpaceMember info) {
        for (Member member : members) {
            if (member.info().isSameInstance(info)) {
                return member;
            }
        }
        return null;
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            deadlines.forget(this);
            table.all().forEach(member -> member.connections().close());
        } finally {
            lock.unlock();
        }
    }
}
