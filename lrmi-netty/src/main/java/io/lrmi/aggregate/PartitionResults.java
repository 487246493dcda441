package io.lrmi.aggregate;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.query.aggregators.AverageAggregator.AverageTuple;
import com.gigaspaces.query.aggregators.DistinctPropertiesKey;
import com.gigaspaces.query.aggregators.DistinctResult;
import com.gigaspaces.query.aggregators.GroupByAggregator;
import com.gigaspaces.query.aggregators.GroupByKey;
import com.gigaspaces.query.aggregators.GroupByResult;
import com.gigaspaces.query.aggregators.GroupByValue;
import com.gigaspaces.query.aggregators.MaxEntryAggregator.MaxEntryScannerResult;
import com.gigaspaces.query.aggregators.MinEntryAggregator.MinEntryScannerResult;
import com.gigaspaces.query.aggregators.OrderByAggregator.OrderByScanResult;
import com.gigaspaces.query.aggregators.SpaceEntriesAggregator;
import com.gigaspaces.query.aggregators.SumAggregator;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.aggregate.Average;
import io.lrmi.wire.aggregate.CompoundValues;
import io.lrmi.wire.aggregate.DistinctEntries;
import io.lrmi.wire.aggregate.ExtremeEntry;
import io.lrmi.wire.aggregate.Groups;
import io.lrmi.wire.aggregate.OrderedEntries;
import io.lrmi.wire.aggregate.Total;
import io.lrmi.wire.space.EntryPacket;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one partition computed, in both forms. */
public final class PartitionResults {

    private final AggregatedValues values;

    public PartitionResults(AggregatedValues values) {
        this.values = values;
    }

    /**
     * The intermediate result of a wire form, for the aggregator that asked for it.
     *
     * @throws WireFormatException if it is no result
     */
    public @Nullable Serializable toJava(@Nullable Object wire) {
        if (wire instanceof Total total) {
            return number(total);
        }
        if (wire instanceof Average average) {
            return new AverageTuple(number(average.sum()), average.count());
        }
        if (wire instanceof ExtremeEntry extreme) {
            RawEntry entry = new PacketEntry(extreme.entry());
            Object value = values.toJava(extreme.value());
            return extreme.largest()
                    ? new MaxEntryScannerResult(entry, value)
                    : new MinEntryScannerResult(entry, value);
        }
        if (wire instanceof Groups groups) {
            Map<GroupByKey, GroupByValue> result = new LinkedHashMap<>();
            groups.groups().forEach(group -> result.put(new GroupByKey(plain(group.key())), results(group.value())));
            return new GroupByResult(result);
        }
        if (wire instanceof DistinctEntries distinct) {
            Map<DistinctPropertiesKey, RawEntry> result = new LinkedHashMap<>();
            distinct.entries()
                    .forEach(entry ->
                            result.put(new DistinctPropertiesKey(plain(entry.key())), new PacketEntry(entry.entry())));
            return new DistinctResult(result);
        }
        if (wire instanceof OrderedEntries ordered) {
            Map<List<@Nullable Object>, List<RawEntry>> result = new LinkedHashMap<>();
            ordered.groups()
                    .forEach(group -> result.put(
                            Arrays.asList(plain(group.values())),
                            group.entries().stream()
                                    .<RawEntry>map(PacketEntry::new)
                                    .toList()));
            return new OrderByScanResult(result);
        }
        return wire instanceof WireNode node && isListOfEntries(node) ? entries(node) : own(wire);
    }

    private @Nullable Serializable own(@Nullable Object wire) {
        Object value = values.toJava(wire);
        if (value == null || value instanceof Serializable) {
            return (Serializable) value;
        }
        throw new WireFormatException("No result of an aggregation: " + wire);
    }

    private Number number(Total total) {
        if (values.toJava(total.value()) instanceof Number number) {
            return number;
        }
        throw new WireFormatException("No number: " + total);
    }

    private @Nullable Object[] plain(CompoundValues compound) {
        return plain(compound.values());
    }

    private @Nullable Object[] plain(List<@Nullable Object> wire) {
        return wire.stream().map(values::toJava).toArray();
    }

    private GroupByValue results(CompoundValues compound) {
        return new GroupByValue(compound.values().stream().map(this::toJava).toArray());
    }

    private static boolean isListOfEntries(WireNode node) {
        return node.type().name().equals(JavaTypes.ARRAY_LIST.name())
                && JavaTypes.elements(node).stream().anyMatch(EntryPacket.class::isInstance);
    }

    private static Serializable entries(WireNode node) {
        ArrayList<RawEntry> entries = new ArrayList<>();
        for (Object element : JavaTypes.elements(node)) {
            if (!(element instanceof EntryPacket packet)) {
                throw new WireFormatException("An entry was expected, but it is " + element);
            }
            entries.add(new PacketEntry(packet));
        }
        return entries;
    }

    /** The wire form of what an aggregator knows so far. */
    public @Nullable Object toWire(SpaceEntriesAggregator<?> aggregator) {
        return toWire(aggregator, aggregator.getIntermediateResult());
    }

    private @Nullable Object toWire(SpaceEntriesAggregator<?> aggregator, @Nullable Object result) {
        if (result instanceof Number number && aggregator instanceof SumAggregator) {
            return total(number);
        }
        if (result instanceof AverageTuple average) {
            return new Average(average.getCount(), total(average.getSum()));
        }
        if (result instanceof MaxEntryScannerResult extreme) {
            return extreme(true, extreme.getRawEntry(), extreme.getValue());
        }
        if (result instanceof MinEntryScannerResult extreme) {
            return extreme(false, extreme.getRawEntry(), extreme.getValue());
        }
        if (result instanceof GroupByResult groups && aggregator instanceof GroupByAggregator group) {
            return groups(group, groups);
        }
        if (result instanceof DistinctResult distinct) {
            List<DistinctEntries.Distinct> entries = new ArrayList<>();
            distinct.getMap()
                    .forEach((key, entry) -> entries.add(new DistinctEntries.Distinct(
                            compound(CompoundValues.Kind.DISTINCT_KEY, key.size(), key::get),
                            PacketEntry.packet(entry))));
            return new DistinctEntries(entries);
        }
        if (result instanceof OrderByScanResult ordered) {
            List<OrderedEntries.Group> groups = new ArrayList<>();
            ordered.getResultMap()
                    .forEach((keys, entries) -> groups.add(new OrderedEntries.Group(wire(keys), packets(entries))));
            return new OrderedEntries(false, groups, List.of());
        }
        return result instanceof List<?> list && list.stream().allMatch(PacketEntry.class::isInstance)
                ? JavaTypes.list(list.stream()
                        .map(entry -> ((PacketEntry) entry).packet())
                        .toList())
                : values.toWire(result);
    }

    private Groups groups(GroupByAggregator aggregator, GroupByResult result) {
        List<Groups.Group> groups = new ArrayList<>();
        List<SpaceEntriesAggregator<?>> parts = new ArrayList<>();
        for (SpaceEntriesAggregator<?> part : aggregator.getAggregators()) {
            parts.add(part);
        }
        for (GroupByValue value : result) {
            // A group that came of entries always has one.
            GroupByKey key = Objects.requireNonNull(value.getKey());
            groups.add(new Groups.Group(
                    compound(CompoundValues.Kind.GROUP_KEY, key.size(), key::get),
                    new CompoundValues(
                            CompoundValues.Kind.GROUP_VALUE,
                            list(parts.size(), i -> toWire(parts.get(i), value.get(i))))));
        }
        return new Groups(groups);
    }

    private ExtremeEntry extreme(boolean largest, RawEntry entry, @Nullable Object value) {
        return new ExtremeEntry(largest, PacketEntry.packet(entry), values.toWire(value));
    }

    private CompoundValues compound(CompoundValues.Kind kind, int size, ByPosition value) {
        return new CompoundValues(kind, list(size, i -> values.toWire(value.get(i))));
    }

    private List<@Nullable Object> wire(List<@Nullable Object> keys) {
        return list(keys.size(), i -> values.toWire(keys.get(i)));
    }

    private static List<EntryPacket> packets(List<RawEntry> entries) {
        return entries.stream().map(PacketEntry::packet).toList();
    }

    private static List<@Nullable Object> list(int size, ByPosition value) {
        List<@Nullable Object> result = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            result.add(value.get(i));
        }
        return Collections.unmodifiableList(result);
    }

    @FunctionalInterface
    private interface ByPosition {
        @Nullable
        Object get(int index);
    }

    private Total total(Number number) {
        Total.Kind kind = number instanceof Long
                ? Total.Kind.LONG
                : number instanceof BigInteger
                        ? Total.Kind.BIG_INTEGER
                        : number instanceof BigDecimal ? Total.Kind.BIG_DECIMAL : Total.Kind.DOUBLE;
        return new Total(kind, values.toWire(number));
    }
}
