package io.lrmi.wire.aggregate;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class AggregateTypes {

    static final String PACKAGE = "com.gigaspaces.query.aggregators.";
    static final WireClass AGGREGATOR =
            WireClass.serializable(PACKAGE + "SpaceEntriesAggregator", 1, WireClass.SERIALIZABLE, null);

    private AggregateTypes() {}

    public static void register(WireRegistry.Builder registry) {
        registry.later(AggregateTypes::registerNow, PACKAGE, "com.gigaspaces.internal.utils.math.Mutable");
    }

    private static void registerNow(WireRegistry.Builder registry) {
        registry.external(OrderPath.TYPE, OrderPath::read)
                .external(OrderAggregator.TYPE, OrderAggregator::read)
                .external(OrderKey.TYPE, OrderKey::read)
                .external(OrderedEntries.TYPE, OrderedEntries::read)
                .external(OrderedEntries.ELEMENT, OrderedEntries::readElement)
                .external(OrderedEntries.VALUES, OrderedEntries::readValues)
                .external(DistinctAggregator.TYPE, DistinctAggregator::read)
                .external(DistinctEntries.TYPE, DistinctEntries::read)
                .external(GroupAggregator.TYPE, GroupAggregator::read)
                .external(Groups.TYPE, Groups::read)
                .external(Average.TYPE, Average::read)
                .external(ExtremeEntry.LARGEST, in -> ExtremeEntry.read(true, in))
                .external(ExtremeEntry.SMALLEST, in -> ExtremeEntry.read(false, in))
                .serializable(ListAggregator.TYPE, instance -> ListAggregator.ENTRIES);
        for (PathAggregator.Kind kind : PathAggregator.Kind.values()) {
            registry.external(PathAggregator.wireClass(kind), in -> PathAggregator.read(kind, in));
        }
        for (Total.Kind kind : Total.Kind.values()) {
            registry.external(Total.wireClass(kind), in -> Total.read(kind, in));
        }
        for (CompoundValues.Kind kind : CompoundValues.Kind.values()) {
            registry.external(CompoundValues.wireClass(kind), in -> CompoundValues.read(kind, in));
        }
    }
}
