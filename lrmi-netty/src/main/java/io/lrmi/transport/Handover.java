package io.lrmi.transport;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Callers that wait for an object, served in the order in which they came. Whoever has an object to spare {@linkplain #offer
 * offers} it, and keeps it if nobody waits. Safe for use by many threads.
 *
 * <p>Unlike an exchange that serves the latest first, nobody here waits much longer than the others.
 */
final class Handover<T> {

    /** One who waits: holds what was given, {@link #GONE} if it does not wait any more. */
    private static final class Waiter extends AtomicReference<@Nullable Object> {
        private static final long serialVersionUID = 1L;

        private final transient Thread thread = Thread.currentThread();
    }

    private static final Object GONE = new Object();

    private final Queue<Waiter> waiters = new ConcurrentLinkedQueue<>();
    private final Supplier<@Nullable T> spare;
    private final Consumer<T> giveBack;

    /**
     * A handover.
     *
     * @param spare finds an object that was offered to nobody, null if there is none
     * @param giveBack takes an object that came too late
     */
    Handover(Supplier<@Nullable T> spare, Consumer<T> giveBack) {
        this.spare = spare;
        this.giveBack = giveBack;
    }

    /** Whether somebody may wait. */
    boolean isWaitedFor() {
        return !waiters.isEmpty();
    }

    /** Gives the object to who waits longest; false if nobody does. */
    boolean offer(T object) {
        for (Waiter waiter = waiters.poll(); waiter != null; waiter = waiters.poll()) {
            if (waiter.compareAndSet(null, object)) {
                LockSupport.unpark(waiter.thread);
                return true;
            }
        }
        return false;
    }

    /**
     * Waits for an object.
     *
     * @param nanos how long
     * @return null if none came in time or the thread was interrupted, which it still is then
     */
    // A waiter holds what is offered here only.
    @SuppressWarnings("unchecked")
    @Nullable
    T await(long nanos) {
        Waiter own = new Waiter();
        waiters.add(own);
        // What became free just before was offered to nobody.
        T found = spare.get();
        if (found == null) {
            park(own, nanos);
        }
        if (own.compareAndSet(null, GONE)) {
            boolean unused = waiters.remove(own);
            return found;
        }
        T given = (T) own.get();
        if (found == null) {
            return given;
        }
        if (given != null) {
            giveBack.accept(given);
        }
        return found;
    }

    private void park(Waiter own, long nanos) {
        long begin = System.nanoTime();
        long left = nanos;
        while (own.get() == null && left > 0 && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(this, left);
            left = nanos - (System.nanoTime() - begin);
        }
    }
}
