package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntryConverter;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client does with aggregators. Applications have no use for it. */
public final class AggregationInternalUtils {

    private AggregationInternalUtils() {}

    /** Copies that take results without changing the set. */
    public static List<SpaceEntriesAggregator<?>> getAggregators(AggregationSet set) {
        return set.getAggregators().stream()
                .<SpaceEntriesAggregator<?>>map(SpaceEntriesAggregator::clone)
                .toList();
    }

    /**
     * Takes the result of one partition into account.
     *
     * @param partitionResult null if the partition has none
     * @throws ClassCastException if the result is none of this aggregator
     */
    @SuppressWarnings("unchecked") // The aggregator itself made it.
    public static void merge(SpaceEntriesAggregator<?> aggregator, @Nullable Serializable partitionResult) {
        if (partitionResult != null) {
            ((SpaceEntriesAggregator<Serializable>) aggregator).aggregateIntermediateResult(partitionResult);
        }
    }

    /** The results of all aggregators, once all partitions are merged. */
    public static AggregationResult getFinalResult(
            List<SpaceEntriesAggregator<?>> aggregators, RawEntryConverter converter) {
        @Nullable Object[] results = new Object[aggregators.size()];
        for (int i = 0; i < results.length; i++) {
            aggregators.get(i).setRawEntryConverter(converter);
            results[i] = aggregators.get(i).getFinalResult();
        }
        return new AggregationResult(results, index(aggregators));
    }

    /** Positions by alias. */
    static Map<String, Integer> index(List<SpaceEntriesAggregator<?>> aggregators) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (int i = 0; i < aggregators.size(); i++) {
            String alias = aggregators.get(i).getAlias();
            index.put(alias == null ? aggregators.get(i).getDefaultAlias() : alias, i);
        }
        return index;
    }
}
