package com.gigaspaces.query.aggregators;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The value of a path in any one of the entries; for paths that have the same value in all of them. */
public class SingleValueAggregator<T extends Serializable & Comparable<?>> extends AbstractPathAggregator<T> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable T result;
    private transient boolean isSet;

    @Override
    public String getDefaultAlias() {
        return String.valueOf(getPath());
    }

    @Override
    @SuppressWarnings("unchecked") // The application says which type the values have.
    public void aggregate(SpaceEntriesAggregatorContext context) {
        if (!isSet) {
            result = (T) getPathValue(context);
            isSet = true;
        }
    }

    @Override
    public void aggregateIntermediateResult(T partitionResult) {
        result = partitionResult;
    }

    @Override
    public @Nullable T getIntermediateResult() {
        return result;
    }
}
