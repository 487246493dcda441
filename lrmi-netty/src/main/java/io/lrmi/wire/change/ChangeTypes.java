package io.lrmi.wire.change;

import io.lrmi.wire.WireRegistry;

/** Registers the messages of this package. */
public final class ChangeTypes {

    private ChangeTypes() {}

    public static void register(WireRegistry.Builder registry) {
        registry.withoutFields(ChangeFailure.TYPE)
                .later(
                        ChangeTypes::registerNow,
                        "com.gigaspaces.internal.client.Change",
                        "com.gigaspaces.internal.client.FailedChange",
                        "com.gigaspaces.internal.client.mutators.");
    }

    private static void registerNow(WireRegistry.Builder registry) {
        for (Mutation.Kind kind : Mutation.Kind.values()) {
            registry.external(Mutation.wireClass(kind), in -> Mutation.read(kind, in));
        }
        registry.external(ChangedCount.TYPE, ChangedCount::read)
                .external(ChangedEntries.TYPE, ChangedEntries::read)
                .external(ChangedEntry.TYPE, ChangedEntry::read)
                .external(FailedEntry.TYPE, FailedEntry::read)
                .external(CollectionOutcome.TYPE, CollectionOutcome::read)
                .external(MapOutcome.TYPE, MapOutcome::read);
    }
}
