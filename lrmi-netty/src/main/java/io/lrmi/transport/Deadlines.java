package io.lrmi.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One daemon thread per client that looks at all connections every {@value #TICK_MILLIS} ms: overdue calls end, idle
 * connections are kept alive or closed. So that a call itself needs no timer.
 */
public final class Deadlines implements AutoCloseable {

    /** Something with deadlines. Called on the watching thread; must not block. */
    public interface Watched {
        void checkDeadline(long now);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Deadlines.class);
    private static final long TICK_MILLIS = 50;

    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService timer;

    public Deadlines(String clientName) {
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "lrmi-" + clientName + "-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        var unused = timer.scheduleWithFixedDelay(this::check, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    public void watch(Watched connection) {
        watched.add(connection);
    }

    public void forget(Watched connection) {
        watched.remove(connection);
    }

    private void check() {
        long now = System.nanoTime();
        for (Watched each : watched) {
            try {
                each.checkDeadline(now);
            } catch (RuntimeException e) {
                // One connection must not keep the others from being looked at.
                LOG.warn("Checking the deadline of {} failed", each, e);
            }
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
