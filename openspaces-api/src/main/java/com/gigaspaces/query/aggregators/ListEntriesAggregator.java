package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntry;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** All entries, which is of use for those of a group. Null if there are none. */
@SuppressWarnings("NonApiType") // An intermediate result has to be Serializable, which List is not.
public class ListEntriesAggregator extends SpaceEntriesAggregator<ArrayList<RawEntry>> {

    private static final long serialVersionUID = 1L;

    private transient @Nullable ArrayList<RawEntry> result;

    @Override
    public String getDefaultAlias() {
        return "ListEntries";
    }

    @Override
    public void aggregate(SpaceEntriesAggregatorContext context) {
        found().add(context.getRawEntry());
    }

    @Override
    public void aggregateIntermediateResult(ArrayList<RawEntry> partitionResult) {
        found().addAll(partitionResult);
    }

    private ArrayList<RawEntry> found() {
        if (result == null) {
            result = new ArrayList<>();
        }
        return result;
    }

    @Override
    public @Nullable ArrayList<RawEntry> getIntermediateResult() {
        return result;
    }

    @Override
    public @Nullable Object getFinalResult() {
        if (result == null) {
            return null;
        }
        ArrayList<Object> entries = new ArrayList<>();
        result.forEach(entry -> entries.add(toObject(entry)));
        return entries;
    }
}
