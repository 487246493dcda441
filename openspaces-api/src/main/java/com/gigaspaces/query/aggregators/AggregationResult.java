package com.gigaspaces.query.aggregators;

import com.gigaspaces.query.CompoundResult;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was computed, in the order of the aggregators and by their aliases. */
public class AggregationResult extends CompoundResult {

    private static final long serialVersionUID = 1L;

    /** For deserialization. */
    public AggregationResult() {}

    public AggregationResult(@Nullable Object[] values, @Nullable Map<String, Integer> nameIndexMap) {
        super(values, nameIndexMap);
    }
}
