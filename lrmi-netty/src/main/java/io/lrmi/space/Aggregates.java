package io.lrmi.space;

import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.aggregators.AggregationInternalUtils;
import com.gigaspaces.query.aggregators.AggregationResult;
import com.gigaspaces.query.aggregators.AggregationSet;
import com.gigaspaces.query.aggregators.OrderByAggregator;
import com.gigaspaces.query.aggregators.OrderByAggregator.OrderByScanResult;
import com.gigaspaces.query.aggregators.SpaceEntriesAggregator;
import io.lrmi.aggregate.AggregatedValues;
import io.lrmi.aggregate.AggregatorForms;
import io.lrmi.aggregate.PacketEntry;
import io.lrmi.aggregate.PartitionResults;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.routing.Operation;
import io.lrmi.wire.aggregate.OrderPath;
import io.lrmi.wire.space.AggregateRequest;
import io.lrmi.wire.space.AggregateResult;
import io.lrmi.wire.space.DynamicValues;
import io.lrmi.wire.space.EntryPacket;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computing something from matching entries in the partitions, and merging what they found. */
final class Aggregates {

    private final Sender sender;
    private final Queries queries;
    private final Entries entries;

    Aggregates(Sender sender, Queries queries, Entries entries) {
        this.sender = sender;
        this.queries = queries;
        this.entries = entries;
    }

    AggregationResult run(ISpaceQuery<?> template, AggregationSet set, int modifiers) {
        Query query = queries.of(template, null);
        if (query.selection() != null) {
            throw new UnsupportedOperationException("An aggregation concerns all matching entries: remove group by,"
                    + " order by and rownum from the query, and add an aggregator instead");
        }
        List<SpaceEntriesAggregator<?>> aggregators = AggregationInternalUtils.getAggregators(set);
        for (Sender.Attempt<AggregateResult> attempt : execute("aggregate", query, aggregators, modifiers)) {
            merge(query, aggregators, attempt.orThrow());
        }
        return AggregationInternalUtils.getFinalResult(
                aggregators, entry -> entries.toObject(PacketEntry.packet(entry), query.type(), query.result()));
    }

    /**
     * The entries that an aggregator selects.
     *
     * @param failures takes those of partitions that failed
     */
    List<EntryPacket> select(
            Query query, SpaceEntriesAggregator<?> aggregator, int modifiers, List<Throwable> failures) {
        List<SpaceEntriesAggregator<?>> aggregators = List.of(aggregator);
        for (Sender.Attempt<AggregateResult> attempt : execute("readMultiple", query, aggregators, modifiers)) {
            if (attempt.failure() != null) {
                failures.add(attempt.failure());
            } else {
                merge(query, aggregators, attempt.orThrow());
            }
        }
        return packets(aggregator);
    }

    private static List<EntryPacket> packets(SpaceEntriesAggregator<?> aggregator) {
        List<EntryPacket> selected = new ArrayList<>();
        Object result = AggregationInternalUtils.getFinalResult(List.of(aggregator), PacketEntry::packet)
                .get(0);
        if (result instanceof Collection<?> found) {
            found.forEach(packet -> selected.add((EntryPacket) packet));
        }
        return selected;
    }

    /**
     * Sorts entries here.
     *
     * @throws UnsupportedOperationException if the order is not by properties
     */
    List<EntryPacket> sort(Query query, List<EntryPacket> packets, List<OrderPath> order) {
        OrderByAggregator<?> sorted = AggregatorForms.of(order, Integer.MAX_VALUE);
        for (EntryPacket packet : packets) {
            List<@Nullable Object> values = new ArrayList<>();
            order.forEach(path -> values.add(entries.toJava(property(query, packet, path.path()), query.type())));
            sorted.aggregateIntermediateResult(
                    new OrderByScanResult(Collections.singletonMap(values, List.of(new PacketEntry(packet)))));
        }
        return packets(sorted);
    }

    private static @Nullable Object property(Query query, EntryPacket packet, String name) {
        int position = query.type().descriptor().position(name);
        @Nullable Object[] fixed = packet.fixedValues();
        if (position >= 0) {
            return fixed == null || position >= fixed.length ? null : fixed[position];
        }
        if (name.indexOf('.') >= 0) {
            throw new UnsupportedOperationException("With group by, entries can be sorted by properties, but not by the"
                    + " path '" + name + "': that happens here, on one entry of each group");
        }
        DynamicValues dynamic = packet.dynamicValues();
        return dynamic == null ? null : dynamic.values().get(name);
    }

    private List<Sender.Attempt<AggregateResult>> execute(
            String name, Query query, List<SpaceEntriesAggregator<?>> aggregators, int modifiers) {
        AggregatorForms forms = new AggregatorForms(values(query));
        List<Object> wire = new ArrayList<>();
        aggregators.forEach(aggregator -> wire.add(forms.toWire(aggregator)));
        AggregateRequest request = new AggregateRequest(sender.context(), query.packet(), wire, null, modifiers);
        Operation operation = Operation.of(name, query.typeName(), request);
        Object routing = query.routing();
        return routing == null
                ? sender.onAll(operation, AggregateResult.class)
                : List.of(Sender.Attempt.of(
                        () -> sender.execute(sender.router().partitionOf(routing), operation, AggregateResult.class)));
    }

    private void merge(Query query, List<SpaceEntriesAggregator<?>> aggregators, AggregateResult result) {
        try {
            if (result.results().size() != aggregators.size()) {
                throw new WireFormatException(
                        result.results().size() + " results of " + aggregators.size() + " aggregators");
            }
            PartitionResults results = new PartitionResults(values(query));
            for (int i = 0; i < aggregators.size(); i++) {
                AggregationInternalUtils.merge(
                        aggregators.get(i), results.toJava(result.results().get(i)));
            }
        } catch (LrmiException e) {
            throw SpaceFailures.of(e);
        }
    }

    private AggregatedValues values(Query query) {
        return new AggregatedValues() {
            @Override
            public @Nullable Object toWire(@Nullable Object value) {
                return entries.toWire(value);
            }

            @Override
            public @Nullable Object toJava(@Nullable Object wire) {
                return entries.toJava(wire, query.type());
            }
        };
    }
}
