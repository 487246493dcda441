package io.lrmi.boot.metrics;

import io.lrmi.LrmiObserver;
import io.lrmi.OperationOutcome;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The timers of one operation on one type: one for each outcome, and for each partition if partitions are told apart. */
final class OperationTimers {

    private final MeterGroup group;
    private final Tags tags;
    private final boolean byPartition;
    /** Each with a place for no single partition, for each partition and for those beyond; or with a single place. */
    private final Map<OperationOutcome, AtomicReferenceArray<@Nullable Timer>> timers =
            new EnumMap<>(OperationOutcome.class);

    OperationTimers(MeterGroup group, Tags tags, boolean byPartition) {
        this.group = group;
        this.tags = tags;
        this.byPartition = byPartition;
        for (OperationOutcome outcome : OperationOutcome.values()) {
            timers.put(outcome, new AtomicReferenceArray<>(byPartition ? Bounded.LIMIT + 2 : 1));
        }
    }

    void record(OperationOutcome outcome, int partition, long nanos) {
        AtomicReferenceArray<@Nullable Timer> row = Objects.requireNonNull(timers.get(outcome));
        int place = byPartition ? Math.min(partition, Bounded.LIMIT) + 1 : 0;
        Timer timer = row.get(place);
        if (timer == null) {
            timer = timer(outcome, partition);
            row.set(place, timer);
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
