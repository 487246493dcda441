package io.lrmi.embedded.engine;

import io.lrmi.wire.space.Packet;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The surroundings of one operation on the active member of a partition. Guarded by the lock of the partition.
 *
 * @param memberName of the active member
 * @param now absolute milliseconds at which the operation happens
 */
record Operation(
        String memberName,
        SpaceData data,
        Replication replication,
        Waiters waiters,
        Uids uids,
        RoutingRule routing,
        long now) {

    /**
     * The type of a packet; one that comes with its descriptor is introduced.
     *
     * @throws OperationFailure if the client must send the descriptor, or it contradicts the known one
     */
    EntryType resolve(Packet packet) {
        String name = packet.typeName();
        if (name == null) {
            return EntryType.OBJECT;
        }
        TypeDescriptor descriptor = packet.header().descriptor();
        if (descriptor != null && descriptor.name().equals(name)) {
            return register(descriptor);
        }
        return data.types().require(name, packet.header());
    }

    /** Introduces a type to all members of the partition, unless they know it. */
    EntryType register(TypeDescriptor descriptor) {
        if (data.types().isNew(descriptor)) {
            replication.register(new EntryType(descriptor));
        }
        EntryType known = data.types().find(descriptor.name());
        return known == null ? EntryType.OBJECT : known;
    }

    /**
     * Adds indexes to a type and those that extend it.
     *
     * @return the types that changed
     * @throws OperationFailure if the type is not known, or has such an index of another kind
     */
    List<TypeDescriptor> addIndexes(String typeName, List<IndexDescriptor> indexes) {
        List<TypeDescriptor> changed = data.types().withIndexes(typeName, indexes);
        changed.forEach(type -> replication.register(new EntryType(type)));
        return changed;
    }

    /** Removes an entry, as a take does. */
    void remove(StoredEntry entry) {
        replication.remove(entry.uid());
    }

    /** Stores an entry and serves those who wait for it. */
    void store(@Nullable StoredEntry previous, StoredEntry entry) {
        if (previous != null && !previous.type().name().equals(entry.type().name())) {
            replication.remove(previous.uid());
        }
        replication.put(entry);
        if (waiters.offer(entry, this)) {
            replication.remove(entry.uid());
        }
    }
}
