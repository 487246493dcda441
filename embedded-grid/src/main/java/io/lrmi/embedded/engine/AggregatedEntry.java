package io.lrmi.embedded.engine;

import com.gigaspaces.internal.query.RawEntry;
import com.gigaspaces.query.aggregators.SpaceEntriesAggregator;
import com.gigaspaces.query.aggregators.SpaceEntriesAggregatorContext;
import com.gigaspaces.server.ServerEntry;
import io.lrmi.aggregate.PacketEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shows the entries of a partition to aggregators, one after the other. */
final class AggregatedEntry extends SpaceEntriesAggregatorContext {

    private final EntryQuery query;
    private final Operation operation;
    private @Nullable StoredEntry current;

    AggregatedEntry(List<SpaceEntriesAggregator<?>> aggregators, EntryQuery query, Operation operation) {
        super(List.copyOf(aggregators));
        this.query = query;
        this.operation = operation;
    }

    void show(StoredEntry entry) {
        current = entry;
        aggregate();
    }

    private StoredEntry entry() {
        if (current == null) {
            throw new IllegalStateException("Before the first entry");
        }
        return current;
    }

    @Override
    public @Nullable Object getPathValue(String path) {
        EntryType type = entry().type();
        String property = path.split("\\.", 2)[0];
        if (type.position(property) < 0 && !type.descriptor().dynamicProperties()) {
            throw Failures.illegalArgument("Unknown property name '" + property + "' in type " + type.name());
        }
        return ComparableValues.INSTANCE.toJava(ValuePaths.value(entry(), path));
    }

    @Override
    public int getPartitionId() {
        return operation.routing().partition();
    }

    @Override
    public String getEntryUid() {
        return entry().uid();
    }

    @Override
    public RawEntry getRawEntry() {
        return new PacketEntry(query.packet(entry(), operation.now()));
    }

    @Override
    public void applyProjectionTemplate(RawEntry entry) {
        // The packet has nothing else.
    }

    @Override
    public ServerEntry getServerEntry() {
        throw Failures.unsupported("access of aggregators to entries other than by path");
    }
}
