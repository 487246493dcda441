package io.lrmi.boot.metrics;

import io.lrmi.LrmiClient;
import io.lrmi.boot.LrmiClientBuilderCustomizer;
import io.lrmi.boot.kubernetes.DiscoveryListener;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Gives each client its meters. Clients of the same space share them, for they have the same tags; they are removed when the last
 * of these clients is closed. Safe for use by many threads.
 */
final class ClientMeters implements LrmiClientBuilderCustomizer, DiscoveryListener, AutoCloseable {

    private final MeterRegistry registry;
    private final boolean byPartition;
    private final ReentrantLock lock = new ReentrantLock();

    /** Guarded by the lock, as the counts in it. */
    private final Map<String, Shared> bySpace = new HashMap<>();

    /** Discovery comes before the client, and does not end with it. */
    private final Map<String, SpaceMeters> discoveries = new HashMap<>();

    private static final class Shared {
        final SpaceMeters meters;
        int clients;

        Shared(SpaceMeters meters) {
            this.meters = meters;
        }
    }

    ClientMeters(MeterRegistry registry, boolean byPartition) {
        this.registry = registry;
        this.byPartition = byPartition;
    }

    @Override
    public void customize(LrmiClient.Builder builder) {
        builder.observer(acquire(builder.spaceName()));
    }

    private SpaceMeters acquire(String spaceName) {
        lock.lock();
        try {
            Shared shared = bySpace.computeIfAbsent(spaceName, name -> new Shared(newMeters(name)));
            shared.clients++;
            return shared.meters;
        } finally {
            lock.unlock();
        }
    }

    private SpaceMeters newMeters(String spaceName) {
        return new SpaceMeters(registry, spaceName, byPartition, () -> release(spaceName));
    }

    private void release(String spaceName) {
        lock.lock();
        try {
            Shared shared = bySpace.get(spaceName);
            if (shared != null && --shared.clients == 0) {
                bySpace.remove(spaceName);
                shared.meters.remove();
            }
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void searched(String spaceName, boolean found, long nanos) {
        lock.lock();
        try {
            discoveries.computeIfAbsent(spaceName, this::newMeters).discovered(found, nanos);
        } finally {
            lock.unlock();
        }
    }

    /** What is measured of clients goes with them. */
    @Override
    public void close() {
        lock.lock();
        try {
            discoveries.values().forEach(SpaceMeters::remove);
            discoveries.clear();
        } finally {
            lock.unlock();
        }
    }
}
