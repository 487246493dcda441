package io.lrmi.boot.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The meters of one member. */
final class MemberMeters {

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong connections = new AtomicLong();
    private final @Nullable Timer queue;
    private final @Nullable Timer opened;
    private final @Nullable Counter failed;
    private final @Nullable Counter sent;
    private final @Nullable Counter received;

    MemberMeters(MeterGroup group, Tags tags) {
        group.gauge(GigaSpacesMeters.REQUESTS_ACTIVE, requests, tags);
        group.gauge(GigaSpacesMeters.CONNECTIONS_OPEN, connections, tags);
        queue = group.timer(GigaSpacesMeters.REQUESTS_QUEUE, tags);
        opened = group.timer(GigaSpacesMeters.CONNECTIONS_OPENED, tags);
        failed = group.counter(GigaSpacesMeters.CONNECTIONS_FAILED, tags);
        sent = group.counter(GigaSpacesMeters.DATA_SENT, tags);
        received = group.counter(GigaSpacesMeters.DATA_RECEIVED, tags);
    }

    void requestStarted() {
        requests.incrementAndGet();
    }

    void requestEnded() {
        requests.decrementAndGet();
    }

    void waited(long nanos) {
        record(queue, nanos);
    }

    void opened(long nanos) {
        connections.incrementAndGet();
        record(opened, nanos);
    }

    void closed() {
        connections.decrementAndGet();
    }

    void failed() {
        add(failed, 1);
    }

    void sent(long bytes) {
        add(sent, bytes);
    }

    void received(long bytes) {
        add(received, bytes);
    }

    static void record(@Nullable Timer timer, long nanos) {
        if (timer != null) {
            timer.record(nanos, TimeUnit.NANOSECONDS);
        }
    }

    static void add(@Nullable Counter counter, long amount) {
        if (counter != null) {
            counter.increment((double) amount);
        }
    }
}
