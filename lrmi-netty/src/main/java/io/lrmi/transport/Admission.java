package io.lrmi.transport;

import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.OverloadedException;
import io.lrmi.observe.PeerEvents;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Bounds the requests that are under way on shared connections: who comes when all places are taken waits a while for one. Safe
 * for use by many threads.
 */
public final class Admission {

    private final int limit;
    private final Duration longestWait;
    private final Semaphore places;
    private final String advice;

    /**
     * Creates an admission with all places free.
     *
     * @param limit how many requests may be under way, positive
     * @param longestWait for a place
     * @param advice what the failure says to do
     */
    public Admission(int limit, Duration longestWait, String advice) {
        this.limit = limit;
        this.longestWait = longestWait;
        this.places = new Semaphore(limit);
        this.advice = advice;
    }

    /**
     * Takes a place, to be given back by {@link #leave()}. Threads of event loops, which give places back, do not wait.
     *
     * @param where is full, for the message
     * @param events is told of a wait
     * @throws OverloadedException if none becomes free in time
     * @throws InterruptedOperationException if the thread is interrupted while it waits
     */
    void enter(Request request, Object where, PeerEvents events) {
        if (places.tryAcquire()) {
            return;
        }
        long wait = Loops.inLoop() ? 0 : longestWait.toNanos();
        long started = System.nanoTime();
        try {
            if (places.tryAcquire(wait, TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException(
                    "Interrupted before " + request.operation() + " was sent to " + where + ".", false);
        } finally {
            events.requestWaited(System.nanoTime() - started);
        }
        throw new OverloadedException(limit + " requests are under way at " + where + ", and none was answered for "
                + TimeUnit.NANOSECONDS.toMillis(wait) + " ms; " + request.operation() + " was not sent. " + advice);
    }

    void leave() {
        places.release();
    }
}
