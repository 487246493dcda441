package com.gigaspaces.query.aggregators;

import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.List;

/** What to compute from the entries that match a query. Can be used many times, but not changed while it is. */
public class AggregationSet implements SmartExternalizable {

    private static final long serialVersionUID = 1L;

    private final List<SpaceEntriesAggregator<?>> aggregators = new ArrayList<>();

    public AggregationSet add(SpaceEntriesAggregator<?> aggregator) {
        aggregators.add(aggregator);
        return this;
    }

    /** Counts entries, as a {@code Long}. */
    public AggregationSet count() {
        return add(new CountAggregator());
    }

    /** Counts entries that have a value at the path. */
    public AggregationSet count(String path) {
        return add(new CountAggregator().setPath(path));
    }

    /** Adds up the numbers at the path. */
    public AggregationSet sum(String path) {
        return add(new SumAggregator().setPath(path));
    }

    /** The average of the numbers at the path. */
    public AggregationSet average(String path) {
        return add(new AverageAggregator().setPath(path));
    }

    /** The largest value at the path. */
    public AggregationSet maxValue(String path) {
        return add(new MaxValueAggregator<>().setPath(path));
    }

    /** The entry with the largest value at the path. */
    public AggregationSet maxEntry(String path) {
        return add(new MaxEntryAggregator().setPath(path));
    }

    /** The smallest value at the path. */
    public AggregationSet minValue(String path) {
        return add(new MinValueAggregator<>().setPath(path));
    }

    /** The entry with the smallest value at the path. */
    public AggregationSet minEntry(String path) {
        return add(new MinEntryAggregator().setPath(path));
    }

    public AggregationSet groupBy(GroupByAggregator aggregator) {
        return add(aggregator);
    }

    public AggregationSet orderBy(OrderByAggregator<?> aggregator) {
        return add(aggregator);
    }

    public AggregationSet distinct(DistinctAggregator<?> aggregator) {
        return add(aggregator);
    }

    public boolean isEmpty() {
        return aggregators.isEmpty();
    }

    List<SpaceEntriesAggregator<?>> getAggregators() {
        return aggregators;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeInt(aggregators.size());
        for (SpaceEntriesAggregator<?> aggregator : aggregators) {
            out.writeObject(aggregator);
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        int count = in.readInt();
        for (int i = 0; i < count; i++) {
            aggregators.add((SpaceEntriesAggregator<?>) in.readObject());
        }
    }
}
