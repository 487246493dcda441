package io.lrmi.sample;

import java.util.List;

/**
 * How long an operation took in the last minute, from the call to its end, in microseconds to two digits.
 *
 * @param count operations that ended, failed ones included
 * @param perSecond the same by the second, the last of which is not over yet
 */
record LatencySummary(long count, long failures, long p50, long p95, long p99, long max, List<Long> perSecond) {

    LatencySummary {
        perSecond = List.copyOf(perSecond);
    }
}
