package com.gigaspaces.query.aggregators;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The largest of the values of a path, which must have an order; nulls are left out. Null if there are no values. */
public class MaxValueAggregator<T extends Serializable & Comparable<?>> extends AbstractPathAggregator<T> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable T result;

    @Override
    public String getDefaultAlias() {
        return "max(" + getPath() + ")";
    }

    @Override
    @SuppressWarnings("unchecked") // The application says which type the values have.
    public void aggregate(SpaceEntriesAggregatorContext context) {
        T value = (T) getPathValue(context);
        if (value != null) {
            aggregateIntermediateResult(value);
        }
    }

    @Override
    public void aggregateIntermediateResult(T partitionResult) {
        if (result == null || Comparison.compare(result, partitionResult) < 0) {
            result = partitionResult;
        }
    }

    @Override
    public @Nullable T getIntermediateResult() {
        return result;
    }
}
