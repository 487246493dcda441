package io.lrmi.sample;

import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Latencies of one operation in the last minute, kept by the second. Safe for use by many threads. */
final class RollingMinute {

    private static final int SECONDS = 60;
    private static final int DIGITS = 2;

    /** Nanoseconds that never go back. */
    private final LongSupplier clock;

    private final long start;
    private final @Nullable Second[] seconds = new @Nullable Second[SECONDS];

    RollingMinute(LongSupplier clock) {
        this.clock = clock;
        this.start = clock.getAsLong();
    }

    /** Counts an operation that ends now. */
    synchronized void record(long nanos, boolean failed) {
        Second second = current();
        second.latencies.recordValue(Math.max(0, TimeUnit.NANOSECONDS.toMicros(nanos)));
        if (failed) {
            second.failures++;
        }
    }

    synchronized LatencySummary summary() {
        long now = now();
        Histogram all = new Histogram(DIGITS);
        long[] perSecond = new long[SECONDS];
        long failures = 0;
        for (Second second : seconds) {
            if (second != null && now - second.number < SECONDS) {
                all.add(second.latencies);
                failures += second.failures;
                perSecond[SECONDS - 1 - (int) (now - second.number)] = second.latencies.getTotalCount();
            }
        }
        return new LatencySummary(
                all.getTotalCount(),
                failures,
                all.getValueAtPercentile(50),
                all.getValueAtPercentile(95),
                all.getValueAtPercentile(99),
                all.getMaxValue(),
                Arrays.stream(perSecond).boxed().toList());
    }

    private Second current() {
        long now = now();
        int index = (int) (now % SECONDS);
        Second second = seconds[index];
        if (second == null || second.number != now) {
            second = new Second(now);
            seconds[index] = second;
        }
        return second;
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toSeconds(clock.getAsLong() - start);
    }

    /** What ended within one second, counted from the start. */
    private static final class Second {

        private final long number;
        private final Histogram latencies = new Histogram(DIGITS);
        private long failures;

        Second(long number) {
            this.number = number;
        }
    }
}
