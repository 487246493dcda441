package io.lrmi.aggregate;

import com.gigaspaces.query.aggregators.AbstractPathAggregator;
import com.gigaspaces.query.aggregators.AverageAggregator;
import com.gigaspaces.query.aggregators.CountAggregator;
import com.gigaspaces.query.aggregators.DistinctAggregator;
import com.gigaspaces.query.aggregators.GroupByAggregator;
import com.gigaspaces.query.aggregators.ListEntriesAggregator;
import com.gigaspaces.query.aggregators.MaxEntryAggregator;
import com.gigaspaces.query.aggregators.MaxValueAggregator;
import com.gigaspaces.query.aggregators.MinEntryAggregator;
import com.gigaspaces.query.aggregators.MinValueAggregator;
import com.gigaspaces.query.aggregators.OrderBy;
import com.gigaspaces.query.aggregators.OrderByAggregator;
import com.gigaspaces.query.aggregators.SingleValueAggregator;
import com.gigaspaces.query.aggregators.SpaceEntriesAggregator;
import com.gigaspaces.query.aggregators.SumAggregator;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.aggregate.GroupAggregator;
import io.lrmi.wire.aggregate.ListAggregator;
import io.lrmi.wire.aggregate.OrderAggregator;
import io.lrmi.wire.aggregate.OrderPath;
import io.lrmi.wire.aggregate.PathAggregator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is asked for, in both forms. One of the application's own aggregators travels as any of its objects does. */
public final class AggregatorForms {

    private static final Map<Class<?>, PathAggregator.Kind> KINDS = Map.of(
            CountAggregator.class, PathAggregator.Kind.COUNT,
            SumAggregator.class, PathAggregator.Kind.SUM,
            AverageAggregator.class, PathAggregator.Kind.AVERAGE,
            MaxValueAggregator.class, PathAggregator.Kind.MAX_VALUE,
            MinValueAggregator.class, PathAggregator.Kind.MIN_VALUE,
            SingleValueAggregator.class, PathAggregator.Kind.SINGLE_VALUE,
            MaxEntryAggregator.class, PathAggregator.Kind.MAX_ENTRY,
            MinEntryAggregator.class, PathAggregator.Kind.MIN_ENTRY);

    private final AggregatedValues values;

    public AggregatorForms(AggregatedValues values) {
        this.values = values;
    }

    /**
     * The wire form.
     *
     * @throws IllegalArgumentException if it lacks a path, or cannot be serialized
     */
    public Object toWire(SpaceEntriesAggregator<?> aggregator) {
        PathAggregator.Kind kind = KINDS.get(aggregator.getClass());
        if (kind != null) {
            String path = ((AbstractPathAggregator<?>) aggregator).getPath();
            if (kind != PathAggregator.Kind.COUNT) {
                requirePaths(aggregator, path == null ? List.of() : List.of(path));
            }
            return new PathAggregator(kind, path);
        }
        if (aggregator.getClass() == GroupByAggregator.class) {
            GroupByAggregator group = (GroupByAggregator) aggregator;
            List<Object> selected = new ArrayList<>();
            for (SpaceEntriesAggregator<?> part : group.getAggregators()) {
                selected.add(toWire(part));
            }
            return new GroupAggregator(requirePaths(group, List.of(group.getGroupByPaths())), selected);
        }
        if (aggregator.getClass() == DistinctAggregator.class) {
            DistinctAggregator<?> distinct = (DistinctAggregator<?>) aggregator;
            return new io.lrmi.wire.aggregate.DistinctAggregator(
                    requirePaths(distinct, List.of(distinct.getDistinctPaths())), distinct.getLimit());
        }
        if (aggregator.getClass() == OrderByAggregator.class) {
            return order((OrderByAggregator<?>) aggregator);
        }
        if (aggregator.getClass() == ListEntriesAggregator.class) {
            return ListAggregator.ENTRIES;
        }
        Object own = values.toWire(aggregator);
        if (own == null) {
            throw new IllegalArgumentException(aggregator.getClass().getName() + " becomes null when it is serialized");
        }
        return own;
    }

    private static OrderAggregator order(OrderByAggregator<?> order) {
        List<OrderPath> paths = order.getOrderByPaths().stream()
                .map(path -> new OrderPath(path.getPath(), path.getOrderBy() == OrderBy.DESC, path.isNullsLast()))
                .toList();
        requirePaths(order, paths);
        return new OrderAggregator(paths, order.getLimit());
    }

    private static <T> List<T> requirePaths(SpaceEntriesAggregator<?> aggregator, List<T> paths) {
        if (paths.isEmpty()) {
            throw new IllegalArgumentException(aggregator.getClass().getSimpleName() + " needs a path");
        }
        return paths;
    }

    /**
     * The aggregator of a wire form, without results.
     *
     * @throws WireFormatException if it is none
     */
    public SpaceEntriesAggregator<?> toJava(Object wire) {
        if (wire instanceof PathAggregator path) {
            return ofPath(path.kind()).setPath(path.path());
        }
        if (wire instanceof GroupAggregator group) {
            GroupByAggregator result =
                    new GroupByAggregator().groupBy(group.paths().toArray(String[]::new));
            group.aggregators().forEach(part -> result.select(toJava(part)));
            return result;
        }
        if (wire instanceof io.lrmi.wire.aggregate.DistinctAggregator distinct) {
            return new DistinctAggregator<>()
                    .distinct(false, distinct.limit(), distinct.paths().toArray(String[]::new));
        }
        if (wire instanceof OrderAggregator order) {
            return of(order.paths(), order.limit());
        }
        if (wire == ListAggregator.ENTRIES) {
            return new ListEntriesAggregator();
        }
        Object own = values.toJava(wire);
        if (own instanceof SpaceEntriesAggregator<?> aggregator) {
            return aggregator;
        }
        throw new WireFormatException("No aggregator: " + wire);
    }

    /** Asks for entries in an order. */
    public static OrderByAggregator<?> of(List<OrderPath> paths, int limit) {
        OrderByAggregator<@Nullable Object> result = new OrderByAggregator<>(limit);
        paths.forEach(
                path -> result.orderBy(path.path(), path.descending() ? OrderBy.DESC : OrderBy.ASC, path.nullsLast()));
        return result;
    }

    private static AbstractPathAggregator<?> ofPath(PathAggregator.Kind kind) {
        return switch (kind) {
            case COUNT -> new CountAggregator();
            case SUM -> new SumAggregator();
            case AVERAGE -> new AverageAggregator();
            case MAX_VALUE -> new MaxValueAggregator<>();
            case MIN_VALUE -> new MinValueAggregator<>();
            case SINGLE_VALUE -> new SingleValueAggregator<>();
            case MAX_ENTRY -> new MaxEntryAggregator();
            case MIN_ENTRY -> new MinEntryAggregator();
        };
    }
}
