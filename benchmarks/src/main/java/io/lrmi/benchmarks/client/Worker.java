package io.lrmi.benchmarks.client;

import java.util.ArrayDeque;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** One caller: its operations one after another, or as many outstanding as are allowed. */
final class Worker {
    private final Operation operation;
    private final Keys keys;
    private final int outstanding;
    /** Has room for all that is to be expected: what it takes to grow would count as allocated by the operations. */
    private final Histogram latencies = new Histogram(TimeUnit.SECONDS.toNanos(60), 3);

    private final ArrayDeque<Pending> pending = new ArrayDeque<>();
    private volatile Exception failure;

    Worker(Operation operation, Keys keys, int outstanding) {
        this.operation = operation;
        this.keys = keys;
        this.outstanding = outstanding;
        latencies.setAutoResize(true);
    }

    /** Runs for a duration; an interval of 0 is a closed loop, any other a fixed schedule; both in nanoseconds. */
    void run(long duration, long interval) {
        try {
            long begin = System.nanoTime();
            long scheduled = begin;
            long now = begin;
            while (now - begin < duration) {
                long from = interval == 0 ? now : due(scheduled);
                scheduled += interval;
                Future<?> future = operation.run(keys.next());
                if (future != null) {
                    pending.add(new Pending(future, from));
                    if (pending.size() >= outstanding) {
                        finishOne();
                    }
                    now = System.nanoTime();
                } else {
                    now = System.nanoTime();
                    latencies.recordValue(now - from);
                }
            }
            while (!pending.isEmpty()) {
                finishOne();
            }
        } catch (Exception e) {
            failure = e;
        }
    }

    /**
     * Waits until an operation is due and says since when it counts. An operation that had to wait for the one before it
     * counts from its time in the schedule, so that one slow answer is not hidden by the calls it kept from being made
     * (coordinated omission). One that is on time counts from its call: a timer that fires late is not the client's doing.
     */
    private static long due(long scheduled) {
        long now = System.nanoTime();
        if (now - scheduled > 0) {
            return scheduled;
        }
        while (now - scheduled < 0) {
            LockSupport.parkNanos(scheduled - now);
            now = System.nanoTime();
        }
        return now;
    }

    private void finishOne() throws Exception {
        Pending first = pending.remove();
        if (first.future().get() == null) {
            throw new IllegalStateException("The space returned nothing");
        }
        latencies.recordValue(System.nanoTime() - first.from());
    }

    /** Latencies in nanoseconds; throws if an operation failed. */
    Histogram latencies() {
        if (failure != null) {
            throw new IllegalStateException("An operation failed, the run is worth nothing: " + failure, failure);
        }
        return latencies;
    }

    private record Pending(Future<?> future, long from) {}
}
