package io.lrmi.boot.metrics;

import io.lrmi.FailoverOutcome;
import io.lrmi.LrmiObserver;
import io.lrmi.OperationOutcome;
import io.lrmi.boot.metrics.GigaSpacesMeters.Tag;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The meters of the clients of one space. Each is registered when it first measures something, and held; measuring looks up
 * nothing in the registry and allocates nothing.
 */
final class SpaceMeters implements LrmiObserver {

    private static final String SUCCESS = "success";
    private static final String FAILURE = "failed";
    private static final String ALL_TYPES = "all";

    private final MeterGroup group;
    private final Tags space;
    private final Runnable onClientClosed;
    private final ConcurrentMap<String, ConcurrentMap<String, OperationTimers>> operations = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Counter> retries = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Timer> timers = new ConcurrentHashMap<>();
    private final Bounded<MemberMeters> members;
    private final Bounded<String> types = new Bounded<>(name -> name);
    private final boolean byPartition;

    /**
     * Registers nothing yet.
     *
     * @param onClientClosed run for each client that closes
     */
    SpaceMeters(MeterRegistry registry, String spaceName, boolean byPartition, Runnable onClientClosed) {
        this.group = new MeterGroup(registry);
        this.space = Tags.of(Tag.SPACE.asString(), spaceName);
        this.byPartition = byPartition;
        this.onClientClosed = onClientClosed;
        this.members = new Bounded<>(name -> new MemberMeters(group, space.and(Tag.MEMBER.asString(), name)));
    }

    /** The timers of the operation, given back when it ends. */
    @Override
    public Object operationStarted(String operation, @Nullable String typeName) {
        ConcurrentMap<String, OperationTimers> byType = operations.get(operation);
        if (byType == null) {
            byType = operations.computeIfAbsent(operation, name -> new ConcurrentHashMap<>());
        }
        // One set of type names for all operations, so that the tag has no more values than one operation could have.
        String type = typeName == null ? ALL_TYPES : types.get(typeName);
        OperationTimers known = byType.get(type);
        return known != null ? known : byType.computeIfAbsent(type, name -> newTimers(operation, name));
    }

    private OperationTimers newTimers(String operation, String type) {
        return new OperationTimers(
                group, space.and(Tag.OPERATION.asString(), operation, Tag.TYPE.asString(), type), byPartition);
    }

    @Override
    public void operationEnded(
            @Nullable Object handle,
            String operation,
            @Nullable String typeName,
            int partition,
            OperationOutcome outcome,
            @Nullable Throwable failure,
            long nanos) {
        if (handle instanceof OperationTimers known) {
            known.record(outcome, partition, nanos);
        }
    }

    @Override
    public void operationRetried(String operation, @Nullable String typeName, int partition) {
        Counter counter = retries.get(operation);
        if (counter == null) {
            counter = group.counter(GigaSpacesMeters.RETRIES, space.and(Tag.OPERATION.asString(), operation));
            if (counter != null) {
                retries.put(operation, counter);
            }
        }
        MemberMeters.add(counter, 1);
    }

    @Override
    public void requestStarted(String member) {
        members.get(member).requestStarted();
    }

    @Override
    public void requestEnded(String member) {
        members.get(member).requestEnded();
    }

    @Override
    public void requestWaited(String member, long nanos) {
        members.get(member).waited(nanos);
    }

    @Override
    public void connectionOpened(String member, long nanos) {
        members.get(member).opened(nanos);
    }

    @Override
    public void connectionFailed(String member, long nanos) {
        members.get(member).failed();
    }

    @Override
    public void connectionClosed(String member) {
        members.get(member).closed();
    }

    @Override
    public void bytesSent(String member, long bytes) {
        members.get(member).sent(bytes);
    }

    @Override
    public void bytesReceived(String member, long bytes) {
        members.get(member).received(bytes);
    }

    @Override
    public void failoverEnded(int partition, FailoverOutcome outcome, long nanos) {
        record(
                GigaSpacesMeters.FAILOVERS,
                Tags.of(
                        Tag.PARTITION.asString(),
                        OperationTimers.text(partition),
                        Tag.OUTCOME.asString(),
                        OperationTimers.lowerCase(outcome)),
                nanos);
    }

    @Override
    public void lookupEnded(@Nullable Throwable failure, long nanos) {
        record(GigaSpacesMeters.LOOKUPS, outcome(failure == null ? SUCCESS : FAILURE), nanos);
    }

    @Override
    public void topologyRefreshed(boolean changed, @Nullable Throwable failure, long nanos) {
        String outcome = changed ? "changed" : "unchanged";
        record(GigaSpacesMeters.TOPOLOGY_REFRESHES, outcome(failure == null ? outcome : FAILURE), nanos);
    }

    void discovered(boolean found, long nanos) {
        record(GigaSpacesMeters.KUBERNETES_DISCOVERY, outcome(found ? SUCCESS : FAILURE), nanos);
    }

    private static Tags outcome(String value) {
        return Tags.of(Tag.OUTCOME.asString(), value);
    }

    /** For what is rare. */
    private void record(GigaSpacesMeters meter, Tags tags, long nanos) {
        String key = meter.getName() + tags;
        Timer timer = timers.get(key);
        if (timer == null) {
            timer = group.timer(meter, space.and(tags));
            if (timer != null) {
                timers.put(key, timer);
            }
        }
        MemberMeters.record(timer, nanos);
    }

    @Override
    public void clientClosed() {
        onClientClosed.run();
    }

    void remove() {
        group.removeAll();
    }
}
