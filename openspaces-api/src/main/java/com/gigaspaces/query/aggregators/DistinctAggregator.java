package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One entry for each combination of the values of some paths, null being a value as any other. Which of the entries with the
 * same values it is, and the order of the entries, is not defined.
 *
 * @param <T> of the entries
 */
public class DistinctAggregator<T> extends SpaceEntriesAggregator<DistinctResult> implements SmartExternalizable {

    private static final long serialVersionUID = 1L;

    private transient String[] distinctPaths = {};
    private transient int limit = Integer.MAX_VALUE;
    private transient boolean groupByAggregator;
    private transient @Nullable Map<DistinctPropertiesKey, RawEntry> map;
    private transient @Nullable SpaceEntriesAggregatorContext context;

    /**
     * Sets the paths.
     *
     * @throws IllegalArgumentException if there are none
     */
    public DistinctAggregator<T> distinct(String... paths) {
        if (paths.length == 0) {
            throw new IllegalArgumentException("Distinct values need at least one path");
        }
        distinctPaths = paths.clone();
        return this;
    }

    /**
     * Sets the paths and how many entries are wanted at most.
     *
     * @param isGroupByAggregator whether it stands for the {@code group by} of a query
     * @throws IllegalArgumentException if there are no paths
     */
    public DistinctAggregator<T> distinct(boolean isGroupByAggregator, Integer limit, String... paths) {
        groupByAggregator = isGroupByAggregator;
        this.limit = limit;
        return distinct(paths);
    }

    @Override
    public String getDefaultAlias() {
        return "distinct (" + Arrays.toString(distinctPaths) + ")";
    }

    public String[] getDistinctPaths() {
        return distinctPaths.clone();
    }

    /** The most entries wanted, {@code Integer.MAX_VALUE} for all. */
    public int getLimit() {
        return limit;
    }

    public boolean isGroupByAggregator() {
        return groupByAggregator;
    }

    public void setGroupByAggregator(boolean groupByAggregator) {
        this.groupByAggregator = groupByAggregator;
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        this.context = context;
        @Nullable Object[] values = new Object[distinctPaths.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = context.getPathValue(distinctPaths[i]);
        }
        DistinctPropertiesKey key = new DistinctPropertiesKey(values);
        Map<DistinctPropertiesKey, RawEntry> found = found();
        if (found.size() < limit && !found.containsKey(key)) {
            found.put(key, context.getRawEntry());
        }
    }

    @Override
    public void aggregateIntermediateResult(DistinctResult partitionResult) {
        Map<DistinctPropertiesKey, RawEntry> found = found();
        partitionResult.getMap().forEach((key, entry) -> {
            if (found.size() < limit) {
                found.putIfAbsent(key, entry);
            }
        });
    }

    private Map<DistinctPropertiesKey, RawEntry> found() {
        if (map == null) {
            map = new LinkedHashMap<>();
        }
        return map;
    }

    @Override
    public @Nullable DistinctResult getIntermediateResult() {
        if (map == null) {
            return null;
        }
        if (context != null) {
            map.values().forEach(context::applyProjectionTemplate);
        }
        return new DistinctResult(map);
    }

    @Override
    @SuppressWarnings("unchecked") // The application says of which type the entries are.
    public Collection<T> getFinalResult() {
        List<T> entries = new ArrayList<>();
        if (map != null) {
            map.values().forEach(entry -> entries.add((T) toObject(entry)));
        }
        return entries;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(distinctPaths);
        out.writeInt(limit);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        distinctPaths = (String[]) in.readObject();
        limit = in.readInt();
    }
}
