package com.gigaspaces.query.aggregators;

import com.gigaspaces.query.CompoundResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was computed from the entries of one group, in the order of the selects, and by alias. */
public class GroupByValue extends CompoundResult {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable GroupByKey key;

    /** For deserialization. */
    public GroupByValue() {
        this(new Object[0]);
    }

    public GroupByValue(@Nullable Object[] values) {
        this(values, null, null);
    }

    public GroupByValue(@Nullable Object[] values, @Nullable Map<String, Integer> nameIndex, @Nullable GroupByKey key) {
        super(values, nameIndex);
        this.key = key;
    }

    /** What the entries of the group have in common; null in an intermediate result of a partition. */
    public @Nullable GroupByKey getKey() {
        return key;
    }

    @Override
    public String toString() {
        return (key == null ? "" : key + " => ") + text("GroupByValue");
    }
}
