package io.lrmi.embedded.engine;

import io.lrmi.wire.query.OrderAggregator;
import io.lrmi.wire.query.OrderPath;
import io.lrmi.wire.query.OrderedEntries;
import io.lrmi.wire.space.AggregateRequest;
import io.lrmi.wire.space.AggregateResult;
import io.lrmi.wire.space.EntryPacket;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Computes something from all matching entries of a partition. */
final class Aggregations {

    private Aggregations() {}

    static AggregateResult aggregate(AggregateRequest request, Operation operation) {
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        List<@Nullable Object> results = new ArrayList<>();
        for (Object aggregator : request.aggregators()) {
            if (!(aggregator instanceof OrderAggregator order)) {
                throw Failures.unsupported("aggregations such as " + aggregator);
            }
            results.add(ordered(order, query, operation.view(false, request.modifiers()), operation));
        }
        return new AggregateResult(null, Collections.unmodifiableList(results));
    }

    private static OrderedEntries ordered(
            OrderAggregator order, EntryQuery query, EntryView view, Operation operation) {
        List<StoredEntry> found = operation.data().entries().search(query, Integer.MAX_VALUE, view, operation.now());
        List<Sorted> sorted = new ArrayList<>();
        found.forEach(entry -> sorted.add(Sorted.of(entry, order.paths())));
        sorted.sort(Comparator.comparing(Sorted::keys, (left, right) -> compare(left, right, order.paths())));
        List<OrderedEntries.Group> groups = new ArrayList<>();
        int count = Math.min(order.limit(), sorted.size());
        for (int i = 0; i < count; ) {
            Sorted first = sorted.get(i);
            List<EntryPacket> packets = new ArrayList<>();
            while (i < count && sorted.get(i).keys().equals(first.keys())) {
                packets.add(query.packet(sorted.get(i).entry(), operation.now()));
                i++;
            }
            groups.add(new OrderedEntries.Group(first.values(), packets));
        }
        return new OrderedEntries(false, groups, order.paths());
    }

    /**
     * An entry with what it is sorted by.
     *
     * @param values in wire form
     * @param keys the same as Java values
     */
    private record Sorted(StoredEntry entry, List<@Nullable Object> values, List<@Nullable Object> keys) {

        static Sorted of(StoredEntry entry, List<OrderPath> paths) {
            List<@Nullable Object> values = new ArrayList<>();
            List<@Nullable Object> keys = new ArrayList<>();
            for (OrderPath path : paths) {
                Object value = ValuePaths.value(entry, path.path());
                values.add(value);
                keys.add(ValuePaths.java(value));
            }
            return new Sorted(entry, values, keys);
        }
    }

    private static int compare(List<@Nullable Object> left, List<@Nullable Object> right, List<OrderPath> paths) {
        for (int i = 0; i < paths.size(); i++) {
            int result = compare(left.get(i), right.get(i), paths.get(i));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    @SuppressWarnings("unchecked") // Values of other classes are refused with a ClassCastException.
    private static int compare(@Nullable Object left, @Nullable Object right, OrderPath path) {
        if (left == null || right == null) {
            int nulls = left == right ? 0 : left == null ? -1 : 1;
            return path.nullsLast() ? -nulls : nulls;
        }
        if (!(left instanceof Comparable<?> comparable)) {
            throw Failures.unsupported(
                    "an order of values of class " + left.getClass().getName());
        }
        int result = ((Comparable<Object>) comparable).compareTo(right);
        return path.descending() ? Integer.compare(0, result) : result;
    }
}
