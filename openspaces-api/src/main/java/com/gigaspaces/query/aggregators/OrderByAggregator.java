package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries in order, the first of them if there is a limit. The values to sort by must have an order.
 *
 * @param <T> of the entries
 */
public class OrderByAggregator<T> extends SpaceEntriesAggregator<OrderByAggregator.OrderByScanResult>
        implements SmartExternalizable {

    private static final long serialVersionUID = 1L;

    private transient List<OrderByPath> orderByPaths = new ArrayList<>();
    private transient int limit;
    private transient @Nullable NavigableMap<List<@Nullable Object>, List<RawEntry>> sorted;
    private transient int count;
    private transient @Nullable SpaceEntriesAggregatorContext context;

    /** Wants all entries. */
    public OrderByAggregator() {
        this(Integer.MAX_VALUE);
    }

    /** Wants at most the given number of entries. */
    public OrderByAggregator(int limit) {
        this.limit = limit;
    }

    /** Adds a path to sort by, ascending and with nulls first; it decides where those before it do not. */
    public OrderByAggregator<T> orderBy(String path) {
        return orderBy(path, OrderBy.ASC, false);
    }

    /** Adds a path to sort by, with nulls first. */
    public OrderByAggregator<T> orderBy(String path, OrderBy orderBy) {
        return orderBy(path, orderBy, false);
    }

    /** Adds a path to sort by. */
    public OrderByAggregator<T> orderBy(String path, OrderBy orderBy, boolean nullsLast) {
        orderByPaths.add(new OrderByPath(path, orderBy, nullsLast));
        return this;
    }

    public List<OrderByPath> getOrderByPaths() {
        return Collections.unmodifiableList(orderByPaths);
    }

    /** The most entries wanted, {@code Integer.MAX_VALUE} for all. */
    public int getLimit() {
        return limit;
    }

    @Override
    public String getDefaultAlias() {
        return "order by (" + orderByPaths + ")";
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        this.context = context;
        @Nullable
        Object[] values = orderByPaths.stream()
                .map(path -> context.getPathValue(path.getPath()))
                .toArray();
        add(Arrays.asList(values), List.of(context.getRawEntry()));
    }

    @Override
    public void aggregateIntermediateResult(OrderByScanResult partitionResult) {
        partitionResult.getResultMap().forEach(this::add);
    }

    private void add(List<@Nullable Object> values, List<RawEntry> entries) {
        NavigableMap<List<@Nullable Object>, List<RawEntry>> found = sorted();
        found.computeIfAbsent(values, key -> new ArrayList<>()).addAll(entries);
        for (count += entries.size(); count > limit; count--) {
            Map.Entry<List<@Nullable Object>, List<RawEntry>> last = found.lastEntry();
            last.getValue().remove(last.getValue().size() - 1);
            if (last.getValue().isEmpty()) {
                found.pollLastEntry();
            }
        }
    }

    private NavigableMap<List<@Nullable Object>, List<RawEntry>> sorted() {
        if (sorted == null) {
            sorted = new TreeMap<>(this::compare);
        }
        return sorted;
    }

    private int compare(List<@Nullable Object> left, List<@Nullable Object> right) {
        for (int i = 0; i < orderByPaths.size(); i++) {
            int result = orderByPaths.get(i).compare(left.get(i), right.get(i));
            if (result != 0) {
                return result;
            }
        }
        return 0;
    }

    @Override
    public OrderByScanResult getIntermediateResult() {
        if (sorted == null) {
            return new OrderByScanResult();
        }
        if (context != null) {
            sorted.values().forEach(entries -> entries.forEach(context::applyProjectionTemplate));
        }
        return new OrderByScanResult(sorted);
    }

    @Override
    @SuppressWarnings("unchecked") // The application says of which type the entries are.
    public Collection<T> getFinalResult() {
        List<T> result = new ArrayList<>(Math.min(count, limit));
        if (sorted != null) {
            sorted.values().forEach(entries -> entries.forEach(entry -> result.add((T) toObject(entry))));
        }
        return result;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(orderByPaths);
        out.writeInt(limit);
    }

    @Override
    @SuppressWarnings("unchecked") // What writeExternal wrote.
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        orderByPaths = (List<OrderByPath>) in.readObject();
        limit = in.readInt();
    }

    /** Entries in order, by the values they are sorted by. */
    public static class OrderByScanResult implements SmartExternalizable {

        private static final long serialVersionUID = 1L;

        private Map<List<@Nullable Object>, List<RawEntry>> resultMap;

        /** A result without entries. */
        public OrderByScanResult() {
            this(Map.of());
        }

        /**
         * A result with entries.
         *
         * @param resultMap iterates in order
         */
        public OrderByScanResult(Map<List<@Nullable Object>, List<RawEntry>> resultMap) {
            this.resultMap = resultMap;
        }

        public Map<List<@Nullable Object>, List<RawEntry>> getResultMap() {
            return resultMap;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            out.writeObject(resultMap);
        }

        @Override
        @SuppressWarnings("unchecked") // What writeExternal wrote.
        public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
            resultMap = (Map<List<@Nullable Object>, List<RawEntry>>) in.readObject();
        }
    }
}
