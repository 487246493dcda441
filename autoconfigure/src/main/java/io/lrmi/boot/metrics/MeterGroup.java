package io.lrmi.boot.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Registers meters and removes them together. After that it makes none any more. Safe for use by many threads. */
final class MeterGroup {

    private final MeterRegistry registry;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock; null once they are removed. */
    private @Nullable List<Meter> meters = new ArrayList<>();

    MeterGroup(MeterRegistry registry) {
        this.registry = registry;
    }

    @Nullable
    Timer timer(GigaSpacesMeters meter, Tags tags) {
        return register(to -> Timer.builder(meter.getName())
                .description(meter.getDescription())
                .tags(tags)
                .register(to));
    }

    @Nullable
    Counter counter(GigaSpacesMeters meter, Tags tags) {
        return register(to -> Counter.builder(meter.getName())
                .description(meter.getDescription())
                .baseUnit(meter.getBaseUnit())
                .tags(tags)
                .register(to));
    }

    /** A gauge of a number that somebody else holds. */
    void gauge(GigaSpacesMeters meter, AtomicLong number, Tags tags) {
        register(to -> Gauge.builder(meter.getName(), number, AtomicLong::get)
                .description(meter.getDescription())
                .tags(tags)
                .register(to));
    }

    private <M extends Meter> @Nullable M register(Function<MeterRegistry, M> factory) {
        lock.lock();
        try {
            if (meters == null) {
                return null;
            }
            M meter = factory.apply(registry);
            meters.add(meter);
            return meter;
        } finally {
            lock.unlock();
        }
    }

    void removeAll() {
        lock.lock();
        try {
            if (meters != null) {
                meters.forEach(registry::remove);
                meters = null;
            }
        } finally {
            lock.unlock();
        }
    }
}
