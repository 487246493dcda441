package org.openspaces.core;

import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.aggregators.AggregationResult;
import com.gigaspaces.query.aggregators.AggregationSet;

/** Computing values from entries where they are, without reading them; see {@code QueryExtension} for single values. */
public interface AggregateOperations {

    /**
     * Computes something from the entries that match a query, with the default read modifiers. The set can be used again.
     *
     * @throws UnsupportedOperationException if the query has an order, {@code group by} or {@code rownum}: use an aggregator
     */
    <T> AggregationResult aggregate(ISpaceQuery<T> query, AggregationSet aggregationSet);
}
