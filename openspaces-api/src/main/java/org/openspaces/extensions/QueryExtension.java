package org.openspaces.extensions;

import com.gigaspaces.query.ISpaceQuery;
import com.gigaspaces.query.aggregators.AggregationSet;
import com.gigaspaces.query.aggregators.AverageAggregator;
import com.gigaspaces.query.aggregators.CountAggregator;
import com.gigaspaces.query.aggregators.DistinctAggregator;
import com.gigaspaces.query.aggregators.GroupByAggregator;
import com.gigaspaces.query.aggregators.GroupByResult;
import com.gigaspaces.query.aggregators.MaxEntryAggregator;
import com.gigaspaces.query.aggregators.MaxValueAggregator;
import com.gigaspaces.query.aggregators.MinEntryAggregator;
import com.gigaspaces.query.aggregators.MinValueAggregator;
import com.gigaspaces.query.aggregators.OrderByAggregator;
import com.gigaspaces.query.aggregators.SpaceEntriesAggregator;
import com.gigaspaces.query.aggregators.SumAggregator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/**
 * Computes a single value from the entries that match a query, and makes the aggregators of such values. A path is the name of
 * a property, or names separated by dots. All of it happens where the entries are.
 */
public class QueryExtension {

    /** Counts the entries that have a value at the path; all if it is null, "" or "*". */
    public static long count(GigaSpace gigaSpace, ISpaceQuery<?> query, @Nullable String path) {
        return (Long) always(gigaSpace, query, new CountAggregator().setPath(path));
    }

    /** The sum of the numbers at the path: a Long, Double, BigInteger or BigDecimal. Null if there are none. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller says which type the values have.
    public static <T extends Number> @Nullable T sum(GigaSpace gigaSpace, ISpaceQuery<?> query, String path) {
        return (T) first(gigaSpace, query, new SumAggregator().setPath(path));
    }

    /** The average of the numbers at the path: a Double or BigDecimal. Null if there are none. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller says which type the values have.
    public static <T extends Number> @Nullable T average(GigaSpace gigaSpace, ISpaceQuery<?> query, String path) {
        return (T) first(gigaSpace, query, new AverageAggregator().setPath(path));
    }

    /** The largest value at the path. Null if there are none. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller says which type the values have.
    public static <T extends Comparable<?>> @Nullable T max(GigaSpace gigaSpace, ISpaceQuery<?> query, String path) {
        return (T) first(gigaSpace, query, new MaxValueAggregator<>().setPath(path));
    }

    /** The entry with the largest value at the path. Null if there are no entries. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller says which type the values have.
    public static <T> @Nullable T maxEntry(GigaSpace gigaSpace, ISpaceQuery<T> query, String path) {
        return (T) first(gigaSpace, query, new MaxEntryAggregator().setPath(path));
    }

    /** The smallest value at the path. Null if there are none. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller says which type the values have.
    public static <T extends Comparable<?>> @Nullable T min(GigaSpace gigaSpace, ISpaceQuery<?> query, String path) {
        return (T) first(gigaSpace, query, new MinValueAggregator<>().setPath(path));
    }

    /** The entry with the smallest value at the path. Null if there are no entries. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller says which type the values have.
    public static <T> @Nullable T minEntry(GigaSpace gigaSpace, ISpaceQuery<T> query, String path) {
        return (T) first(gigaSpace, query, new MinEntryAggregator().setPath(path));
    }

    /** What the aggregator computes from each group of entries. */
    public static GroupByResult groupBy(GigaSpace gigaSpace, ISpaceQuery<?> query, GroupByAggregator aggregator) {
        return (GroupByResult) always(gigaSpace, query, aggregator);
    }

    /** The entries in the order of the aggregator. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // The caller says of which type the entries are.
    public static <T> List<T> orderBy(GigaSpace gigaSpace, ISpaceQuery<?> query, OrderByAggregator<?> aggregator) {
        return (List<T>) always(gigaSpace, query, aggregator);
    }

    /** One entry for each combination of values. */
    @SuppressWarnings("unchecked") // The aggregator says of which type the entries are.
    public static <T> List<T> distinct(GigaSpace gigaSpace, ISpaceQuery<?> query, DistinctAggregator<T> aggregator) {
        return (List<T>) always(gigaSpace, query, aggregator);
    }

    /** The result of an aggregator that has one even if there are no entries. */
    private static Object always(GigaSpace gigaSpace, ISpaceQuery<?> query, SpaceEntriesAggregator<?> aggregator) {
        return Objects.requireNonNull(first(gigaSpace, query, aggregator));
    }

    private static @Nullable Object first(
            GigaSpace gigaSpace, ISpaceQuery<?> query, SpaceEntriesAggregator<?> aggregator) {
        return gigaSpace.aggregate(query, new AggregationSet().add(aggregator)).get(0);
    }

    public static SpaceEntriesAggregator<?> count() {
        return new CountAggregator();
    }

    public static SpaceEntriesAggregator<?> count(String path) {
        return new CountAggregator().setPath(path);
    }

    public static SpaceEntriesAggregator<?> sum(String path) {
        return new SumAggregator().setPath(path);
    }

    public static SpaceEntriesAggregator<?> average(String path) {
        return new AverageAggregator().setPath(path);
    }

    public static SpaceEntriesAggregator<?> max(String path) {
        return new MaxValueAggregator<>().setPath(path);
    }

    public static SpaceEntriesAggregator<?> maxEntry(String path) {
        return new MaxEntryAggregator().setPath(path);
    }

    public static SpaceEntriesAggregator<?> min(String path) {
        return new MinValueAggregator<>().setPath(path);
    }

    public static SpaceEntriesAggregator<?> minEntry(String path) {
        return new MinEntryAggregator().setPath(path);
    }
}
