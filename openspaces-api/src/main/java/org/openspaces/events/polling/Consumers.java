package org.openspaces.events.polling;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceClosedException;
import org.springframework.core.task.TaskExecutor;

/** The threads of a polling container from a start to a stop. */
final class Consumers {

    private static final Log LOG = LogFactory.getLog(Consumers.class);
    private static final long STOP_SECONDS = 30;

    private final SimplePollingEventListenerContainer container;
    private final @Nullable TaskExecutor executor;
    private final int least;
    private final int most;
    private final long recoveryInterval;
    private final boolean polls;
    private final AtomicInteger number = new AtomicInteger();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Guarded by the lock. */
    private final Set<Thread> threads = new HashSet<>();

    /** Those that wait for an entry in their thread. Guarded by the lock. */
    private final Set<Thread> waiting = new HashSet<>();

    /** Guarded by the lock. */
    private int count;

    private volatile boolean running = true;

    /**
     * Starts nothing yet.
     *
     * @param polls whether a consumer that waits does so in its thread rather than in the grid, so that it may be interrupted
     */
    Consumers(
            SimplePollingEventListenerContainer container,
            @Nullable TaskExecutor executor,
            int least,
            int most,
            long recoveryInterval,
            boolean polls) {
        this.container = container;
        this.executor = executor;
        this.least = least;
        this.most = most;
        this.recoveryInterval = recoveryInterval;
        this.polls = polls;
    }

    boolean isRunning() {
        return running;
    }

    boolean polls() {
        return polls;
    }

    int count() {
        lock.lock();
        try {
            return count;
        } finally {
            lock.unlock();
        }
    }

    void start() {
        for (int i = 0; i < least; i++) {
            addConsumer(least);
        }
    }

    /** There are entries: has another consumer look for more while this one is busy with them. */
    void entriesReceived() {
        addConsumer(most);
    }

    private void addConsumer(int limit) {
        lock.lock();
        try {
            if (!running || count >= limit) {
                return;
            }
            count++;
        } finally {
            lock.unlock();
        }
        if (executor != null) {
            executor.execute(this::run);
            return;
        }
        Thread thread = new Thread(this::run, container.getBeanName() + "-polling-" + number.incrementAndGet());
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        boolean left = false;
        enter();
        try {
            while (running && !left) {
                left = !ask() && leaveIfSpare();
            }
        } finally {
            if (!left) {
                leave();
            }
        }
    }

    private boolean leaveIfSpare() {
        lock.lock();
        try {
            if (count <= least) {
                return false;
            }
            count--;
            threads.remove(Thread.currentThread());
            changed.signalAll();
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void enter() {
        lock.lock();
        try {
            threads.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
    }

    private void leave() {
        lock.lock();
        try {
            count--;
            threads.remove(Thread.currentThread());
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private boolean ask() {
        try {
            return container.receiveAndExecute();
        } catch (SpaceClosedException e) {
            LOG.info("The event container '" + container.getBeanName() + "' stops, for the space is closed");
            running = false;
            return false;
        } catch (RuntimeException e) {
            if (running) {
                LOG.warn(
                        "The event container '" + container.getBeanName()
                                + "' failed to receive entries and tries again in " + recoveryInterval + " ms",
                        e);
                pause();
            }
            return false;
        }
    }

    /** A wait in the calling thread, which a stop interrupts. */
    @Nullable
    Object waitInThread(Supplier<@Nullable Object> wait) {
        lock.lock();
        try {
            if (!running) {
                return null;
            }
            waiting.add(Thread.currentThread());
        } finally {
            lock.unlock();
        }
        try {
            return wait.get();
        } finally {
            lock.lock();
            try {
                waiting.remove(Thread.currentThread());
                // It was meant for the wait, not for the listener.
                if (Thread.interrupted()) {
                    LOG.debug("Interrupted while it waited for entries");
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private void pause() {
        lock.lock();
        try {
            long left = TimeUnit.MILLISECONDS.toNanos(recoveryInterval);
            while (running && left > 0) {
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            LOG.debug("Interrupted while it waited for the space to recover", e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until listeners are done with the entries they have. */
    void stop() {
        lock.lock();
        try {
            running = false;
            changed.signalAll();
            if (polls) {
                waiting.forEach(Thread::interrupt);
            }
            long left = TimeUnit.SECONDS.toNanos(STOP_SECONDS);
            boolean own = threads.contains(Thread.currentThread());
            while (count > (own ? 1 : 0) && left > 0) {
                left = changed.awaitNanos(left);
            }
            if (left <= 0) {
                LOG.warn("The event container '" + container.getBeanName() + "' was stopped, but " + count
                        + " of its listeners have not returned for " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
