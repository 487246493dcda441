package com.gigaspaces.query.aggregators;

import org.jspecify.annotations.Nullable;

/** Counts entries; with a path, those that have a value there. */
public class CountAggregator extends AbstractPathAggregator<Long> {

    private static final long serialVersionUID = 1L;

    private transient long result;

    @Override
    public String getDefaultAlias() {
        return "count(" + (getPath() == null ? "*" : getPath()) + ")";
    }

    /**
     * Sets what has to have a value.
     *
     * @param path null, "" and "*" stand for nothing in particular
     */
    @Override
    public CountAggregator setPath(@Nullable String path) {
        super.setPath(path == null || path.isEmpty() || path.equals("*") ? null : path);
        return this;
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        if (getPath() == null || getPathValue(context) != null) {
            result++;
        }
    }

    @Override
    public void aggregateIntermediateResult(Long partitionResult) {
        result += partitionResult;
    }

    @Override
    public Long getIntermediateResult() {
        return result;
    }
}
