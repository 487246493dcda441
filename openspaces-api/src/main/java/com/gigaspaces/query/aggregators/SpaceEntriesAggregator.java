package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.internal.query.RawEntryConverter;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Computes something from matching entries: once in each partition, where {@link #aggregate} sees every entry, and then in the
 * client, where {@link #aggregateIntermediateResult} sees the result of every partition.
 *
 * <p>Those of this package exist in every grid. One of the application's own is sent in serialized form and works only if its
 * class is deployed in the grid, since this client serves no classes; the class of its result has to be one of the JDK's value
 * types or in a package that the client allows.
 *
 * @param <T> the intermediate result
 */
public abstract class SpaceEntriesAggregator<T extends Serializable> implements Serializable, Cloneable {

    private static final long serialVersionUID = 1L;

    private transient @Nullable String alias;
    private transient @Nullable RawEntryConverter rawEntryConverter;

    /** The name given with {@link #as}, null if there is none. */
    public @Nullable String getAlias() {
        return alias;
    }

    /** Sets the name by which the result is found, instead of {@link #getDefaultAlias}. */
    public SpaceEntriesAggregator<T> as(String alias) {
        this.alias = alias;
        return this;
    }

    /** The name of the result if none was given. */
    public abstract String getDefaultAlias();

    /** Takes one entry into account. */
    public abstract void aggregate(SpaceEntriesAggregatorContext context);

    /** What is known so far; null if there were no entries. */
    public abstract @Nullable T getIntermediateResult();

    /** Takes the result of one partition into account. */
    public abstract void aggregateIntermediateResult(T partitionResult);

    /** What the application gets. */
    public @Nullable Object getFinalResult() {
        return getIntermediateResult();
    }

    protected void setRawEntryConverter(RawEntryConverter rawEntryConverter) {
        this.rawEntryConverter = rawEntryConverter;
    }

    /** The object or document of an entry; for use by {@link #getFinalResult}. */
    protected Object toObject(RawEntry rawEntry) {
        if (rawEntryConverter == null) {
            throw new IllegalStateException("Entries become objects only when the final result is made");
        }
        return rawEntryConverter.toObject(rawEntry);
    }

    @Override
    @SuppressWarnings("unchecked") // A clone is of the same type.
    public SpaceEntriesAggregator<T> clone() {
        try {
            return (SpaceEntriesAggregator<T>) super.clone();
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }
}
