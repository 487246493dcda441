package io.lrmi.contract.model;

import com.gigaspaces.query.aggregators.AbstractPathAggregator;
import com.gigaspaces.query.aggregators.SpaceEntriesAggregatorContext;
import org.jspecify.annotations.Nullable;

/** An aggregator of an application: the longest text of a path. */
public class LongestName extends AbstractPathAggregator<String> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable String longest;

    @Override
    public String getDefaultAlias() {
        return "longest(" + getPath() + ")";
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        Object text = getPathValue(context);
        if (text != null) {
            aggregateIntermediateResult(text.toString());
        }
    }

    @Override
    public void aggregateIntermediateResult(String text) {
        if (longest == null || text.length() > longest.length()) {
            longest = text;
        }
    }

    @Override
    public @Nullable String getIntermediateResult() {
        return longest;
    }
}
