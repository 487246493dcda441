package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntryConverter;
import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Computes something from each group of entries that have the same values in some paths. An entry without a value in one of
 * these paths belongs to no group.
 */
public class GroupByAggregator extends SpaceEntriesAggregator<GroupByResult> implements SmartExternalizable {

    private static final long serialVersionUID = 1L;

    private transient String[] groupByPaths = {};

    private transient List<SpaceEntriesAggregator<?>> aggregators = new ArrayList<>();

    private transient @Nullable Map<GroupByKey, List<SpaceEntriesAggregator<?>>> groups;
    private transient @Nullable GroupByFilter filter;

    @Override
    public String getDefaultAlias() {
        return "groupBy" + Arrays.toString(groupByPaths);
    }

    /** Sets the paths that the entries of a group have in common. */
    public GroupByAggregator groupBy(String... paths) {
        groupByPaths = paths.clone();
        return this;
    }

    /** Sets which groups are wanted. */
    public GroupByAggregator having(GroupByFilter filter) {
        this.filter = filter;
        return this;
    }

    /** Adds what is computed from each group. */
    public GroupByAggregator select(SpaceEntriesAggregator<?>... aggregators) {
        this.aggregators.addAll(Arrays.asList(aggregators));
        return this;
    }

    public GroupByAggregator selectCount() {
        return select(new CountAggregator());
    }

    public GroupByAggregator selectCount(String path) {
        return select(new CountAggregator().setPath(path));
    }

    public GroupByAggregator selectSum(String path) {
        return select(new SumAggregator().setPath(path));
    }

    public GroupByAggregator selectAverage(String path) {
        return select(new AverageAggregator().setPath(path));
    }

    public GroupByAggregator selectMaxValue(String path) {
        return select(new MaxValueAggregator<>().setPath(path));
    }

    public GroupByAggregator selectMaxEntry(String path) {
        return select(new MaxEntryAggregator().setPath(path));
    }

    public GroupByAggregator selectMinValue(String path) {
        return select(new MinValueAggregator<>().setPath(path));
    }

    public GroupByAggregator selectMinEntry(String path) {
        return select(new MinEntryAggregator().setPath(path));
    }

    /** What is computed from each group. */
    @SuppressWarnings("rawtypes") // As applications know it.
    public List<SpaceEntriesAggregator> getAggregators() {
        return new ArrayList<>(aggregators);
    }

    public String[] getGroupByPaths() {
        return groupByPaths.clone();
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        Map<GroupByKey, List<SpaceEntriesAggregator<?>>> known = groups();
        @Nullable Object[] values = new Object[groupByPaths.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = context.getPathValue(groupByPaths[i]);
            if (values[i] == null) {
                return;
            }
        }
        group(known, new GroupByKey(values)).forEach(aggregator -> aggregator.aggregate(context));
    }

    @Override
    public void aggregateIntermediateResult(GroupByResult partitionResult) {
        Map<GroupByKey, List<SpaceEntriesAggregator<?>>> known = groups();
        partitionResult.getMap().forEach((key, value) -> {
            List<SpaceEntriesAggregator<?>> group = group(known, key);
            for (int i = 0; i < group.size(); i++) {
                AggregationInternalUtils.merge(group.get(i), (Serializable) value.get(i));
            }
        });
    }

    private Map<GroupByKey, List<SpaceEntriesAggregator<?>>> groups() {
        if (groups == null) {
            groups = new LinkedHashMap<>();
        }
        return groups;
    }

    private List<SpaceEntriesAggregator<?>> group(
            Map<GroupByKey, List<SpaceEntriesAggregator<?>>> known, GroupByKey key) {
        return known.computeIfAbsent(key, missing -> {
            List<SpaceEntriesAggregator<?>> group = new ArrayList<>();
            aggregators.forEach(aggregator -> group.add(aggregator.clone()));
            return group;
        });
    }

    @Override
    public @Nullable GroupByResult getIntermediateResult() {
        if (groups == null) {
            return null;
        }
        Map<GroupByKey, GroupByValue> result = new LinkedHashMap<>();
        groups.forEach((key, group) -> result.put(
                key,
                new GroupByValue(
                        group.stream()
                                .map(SpaceEntriesAggregator::getIntermediateResult)
                                .toArray(),
                        Map.of(),
                        key)));
        return new GroupByResult(result);
    }

    @Override
    public Object getFinalResult() {
        Map<GroupByKey, GroupByValue> result = new LinkedHashMap<>();
        if (groups != null) {
            Map<String, Integer> keyNames = new LinkedHashMap<>();
            for (int i = 0; i < groupByPaths.length; i++) {
                keyNames.put(groupByPaths[i], i);
            }
            Map<String, Integer> valueNames = AggregationInternalUtils.index(aggregators);
            groups.forEach((key, group) -> {
                key.setNameIndex(keyNames);
                Object[] values = group.stream()
                        .map(SpaceEntriesAggregator::getFinalResult)
                        .toArray();
                result.put(key, new GroupByValue(values, valueNames, key));
            });
        }
        GroupByResult wanted = new GroupByResult(result);
        if (filter != null) {
            wanted.filter(filter);
        }
        return wanted;
    }

    @Override
    protected void setRawEntryConverter(RawEntryConverter rawEntryConverter) {
        super.setRawEntryConverter(rawEntryConverter);
        if (groups != null) {
            groups.values()
                    .forEach(group -> group.forEach(aggregator -> aggregator.setRawEntryConverter(rawEntryConverter)));
        }
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(groupByPaths);
        out.writeObject(aggregators);
    }

    @Override
    @SuppressWarnings("unchecked") // What writeExternal wrote.
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        groupByPaths = (String[]) in.readObject();
        aggregators = (List<SpaceEntriesAggregator<?>>) in.readObject();
    }
}
