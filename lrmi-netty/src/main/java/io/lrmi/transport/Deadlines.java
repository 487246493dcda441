package io.lrmi.transport;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
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
    private final Thread thread;
    private volatile boolean closed;

    /** Starts the thread. */
    public Deadlines(String clientName) {
        thread = new Thread(this::run, "lrmi-" + clientName + "-deadlines");
        thread.setDaemon(true);
        thread.start();
    }

    public void watch(Watched connection) {
        watched.add(connection);
    }

    public void forget(Watched connection) {
        watched.remove(connection);
    }

    private void run() {
        while (!closed) {
            LockSupport.parkNanos(this, TimeUnit.MILLISECONDS.toNanos(TICK_MILLIS));
            // An interrupt would keep the thread from waiting.
            boolean unused = Thread.interrupted();
            check();
        }
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
        closed = true;
        LockSupport.unpark(thread);
    }
}
