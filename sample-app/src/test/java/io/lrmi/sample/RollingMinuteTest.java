package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RollingMinuteTest {

    private final AtomicLong clock = new AtomicLong(-5);
    private final RollingMinute minute = new RollingMinute(clock::get);

    @Test
    void isEmptyAtFirst() {
        LatencySummary summary = minute.summary();

        assertThat(summary.count()).isZero();
        assertThat(summary.p99()).isZero();
        assertThat(summary.perSecond()).hasSize(60).containsOnly(0L);
    }

    @Test
    void tellsHowLongMostOperationsTook() {
        for (int millis = 1; millis <= 100; millis++) {
            minute.record(TimeUnit.MILLISECONDS.toNanos(millis), false);
        }

        LatencySummary summary = minute.summary();

        assertThat(summary.count()).isEqualTo(100);
        assertThat(summary.p50()).isBetween(49_500L, 50_500L);
        assertThat(summary.p95()).isBetween(94_000L, 96_000L);
        assertThat(summary.p99()).isBetween(98_000L, 100_000L);
        assertThat(summary.max()).isBetween(99_000L, 101_000L);
    }

    @Test
    void countsFailuresAmongTheOperations() {
        minute.record(1, false);
        minute.record(1, true);

        assertThat(minute.summary().count()).isEqualTo(2);
        assertThat(minute.summary().failures()).isEqualTo(1);
    }

    @Test
    void countsBySecondWithTheCurrentOneLast() {
        minute.record(1, false);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(2));
        minute.record(1, false);
        minute.record(1, false);

        assertThat(minute.summary().perSecond()).endsWith(0L, 1L, 0L, 2L);
    }

    @Test
    void forgetsWhatEndedAMinuteAgo() {
        minute.record(1, true);
        clock.addAndGet(TimeUnit.SECONDS.toNanos(59));
        assertThat(minute.summary().count()).isEqualTo(1);

        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(minute.summary().count()).isZero();
        assertThat(minute.summary().failures()).isZero();

        minute.record(1, false);
        assertThat(minute.summary().count()).isEqualTo(1);
        assertThat(minute.summary().failures()).isZero();
    }
}
