package io.lrmi.space;

import io.lrmi.wire.query.OrderPath;
import io.lrmi.wire.query.OrderedEntries;
import io.lrmi.wire.space.EntryPacket;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Brings what the partitions found, each in order, into one order. */
final class Ordering {

    private final List<OrderPath> paths;
    private final UnaryOperator<@Nullable Object> toJava;

    /**
     * The order of some values.
     *
     * @param toJava turns the wire form of a value into something with an order
     */
    Ordering(List<OrderPath> paths, UnaryOperator<@Nullable Object> toJava) {
        this.paths = paths;
        this.toJava = toJava;
    }

    /** All entries in order; those with the same values in the order of the partitions. */
    List<EntryPacket> merge(List<OrderedEntries> results) {
        List<Sorted> sorted = new ArrayList<>();
        for (OrderedEntries result : results) {
            for (OrderedEntries.Group group : result.groups()) {
                List<@Nullable Object> values = new ArrayList<>();
                group.values().forEach(value -> values.add(toJava.apply(value)));
                group.entries().forEach(entry -> sorted.add(new Sorted(values, entry)));
            }
        }
        sorted.sort(Comparator.comparing(Sorted::values, this::compare));
        return sorted.stream().map(Sorted::entry).toList();
    }

    private record Sorted(List<@Nullable Object> values, EntryPacket entry) {}

    private int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int i = 0; i < paths.size(); i++) {
            int result = compare(left.get(i), right.get(i), paths.get(i));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    /** Nulls are first unless they are asked to be last, whatever the direction. */
    private static int compare(@Nullable Object left, @Nullable Object right, OrderPath path) {
        if (left == null || right == null) {
            int nulls = left == right ? 0 : left == null ? -1 : 1;
            return path.nullsLast() ? -nulls : nulls;
        }
        int result = compareValues(left, right, path);
        return path.descending() ? Integer.compare(0, result) : result;
    }

    @SuppressWarnings("unchecked") // Servers sorted by these values, so that they have an order.
    private static int compareValues(Object left, Object right, OrderPath path) {
        if (!(left instanceof Comparable<?> comparable)) {
            throw new IllegalArgumentException("Entries cannot be sorted by '" + path.path() + "': "
                    + left.getClass().getName() + " has no order");
        }
        return ((Comparable<Object>) comparable).compareTo(right);
    }
}
