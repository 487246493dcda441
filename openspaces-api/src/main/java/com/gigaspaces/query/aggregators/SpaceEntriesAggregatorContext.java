package com.gigaspaces.query.aggregators;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.server.ServerEntry;
import java.util.Collection;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** The entry an aggregator looks at. It is the same object for all entries. */
public abstract class SpaceEntriesAggregatorContext {

    @SuppressWarnings("rawtypes") // As applications know it.
    private final Collection<SpaceEntriesAggregator> aggregators;

    @SuppressWarnings("rawtypes") // As applications know it.
    protected SpaceEntriesAggregatorContext(Collection<SpaceEntriesAggregator> aggregators) {
        this.aggregators = Collections.unmodifiableCollection(aggregators);
    }

    /** The value at the end of a path, null if there is none. */
    public @Nullable Object getPathValue(String path) {
        return getPathValueImpl(path);
    }

    protected @Nullable Object getPathValueImpl(String path) {
        SpaceTypeDescriptor type = getTypeDescriptor();
        return type.isAutoGenerateId() && path.equals(type.getIdPropertyName())
                ? getEntryUid()
                : getServerEntry().getPathValue(path);
    }

    /** From 0. */
    public abstract int getPartitionId();

    public abstract String getEntryUid();

    /** The whole entry, for results that contain entries. */
    public abstract RawEntry getRawEntry();

    /** Removes from an entry what the query does not ask for. */
    public abstract void applyProjectionTemplate(RawEntry entry);

    public abstract ServerEntry getServerEntry();

    public SpaceTypeDescriptor getTypeDescriptor() {
        return getServerEntry().getSpaceTypeDescriptor();
    }

    /** Shows the entry to all aggregators. */
    protected void aggregate() {
        aggregators.forEach(aggregator -> aggregator.aggregate(this));
    }

    @SuppressWarnings("rawtypes") // As applications know it.
    public Collection<SpaceEntriesAggregator> getAggregators() {
        return aggregators;
    }
}
