package io.lrmi.boot.metrics;

import io.lrmi.LrmiObserver;
import io.lrmi.OperationOutcome;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The timers of one operation on one type: one for each outcome, and for each partition if partitions are told apart. */
final class OperationTimers {

    private static final OperationOutcome[] OUTCOMES = OperationOutcome.values();

    private final MeterGroup group;
    private final Tags tags;
    private final boolean byPartition;
    private final AtomicReferenceArray<@Nullable Timer> timers;

    OperationTimers(MeterGroup group, Tags tags, boolean byPartition) {
        this.group = group;
        this.tags = tags;
        this.byPartition = byPartition;
        this.timers = new AtomicReferenceArray<>(OUTCOMES.length * (byPartition ? Bounded.LIMIT + 2 : 1));
    }

    void record(OperationOutcome outcome, int partition, long nanos) {
        int index = outcome.ordinal() + (byPartition ? OUTCOMES.length * row(partition) : 0);
        Timer timer = timers.get(index);
        if (timer == null) {
            timer = timer(outcome, partition);
            timers.set(index, timer);
        }
        MemberMeters.record(timer, nanos);
    }

    /** The registry gives the same timer to whoever asks at the same time. */
    private @Nullable Timer timer(OperationOutcome outcome, int partition) {
        Tags all = tags.and(GigaSpacesMeters.Tag.OUTCOME.asString(), lowerCase(outcome));
        return group.timer(
                GigaSpacesMeters.OPERATIONS,
                byPartition ? all.and(GigaSpacesMeters.Tag.PARTITION.asString(), text(partition)) : all);
    }

    private static int row(int partition) {
        return Math.min(partition, Bounded.LIMIT) + 1;
    }

    static String text(int partition) {
        if (partition == LrmiObserver.NO_SINGLE_PARTITION) {
            return "several";
        }
        return partition < Bounded.LIMIT ? Integer.toString(partition) : Bounded.OTHER;
    }

    static String lowerCase(Enum<?> outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }
}
