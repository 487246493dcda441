package io.lrmi.embedded.engine;

import io.lrmi.wire.space.OperationId;
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
 * @param transaction it belongs to, null for none
 * @param id by which it is recognised within its transaction, null if it is not
 */
record Operation(
        String memberName,
        SpaceData data,
        Replication replication,
        Waiters waiters,
        Uids uids,
        RoutingRule routing,
        long now,
        @Nullable OpenTransaction transaction,
        @Nullable OperationId id) {

    /** Another operation at the same time. */
    Operation in(@Nullable OpenTransaction otherTransaction, @Nullable OperationId otherId) {
        return new Operation(memberName, data, replication, waiters, uids, routing, now, otherTransaction, otherId);
    }

    TransactionTable transactions() {
        return data.transactions();
    }

    /** What the operation sees. */
    EntryView view(boolean take, int modifiers) {
        return new EntryView(transactions(), transaction, EntryView.Kind.of(take, modifiers, transaction), null);
    }

    /** What a read or take sees, which may be served group by group. */
    EntryView view(EntryQuery query, boolean take, int modifiers) {
        String path = query.groupPath(modifiers);
        GroupPoll poll =
                path == null || transaction == null ? null : new GroupPoll(transactions(), transaction, path, take);
        return new EntryView(transactions(), transaction, EntryView.Kind.of(take, modifiers, transaction), poll);
    }

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
        if (transaction == null) {
            replication.remove(entry.uid());
        } else {
            change(transaction, entry.uid(), entry, null);
        }
    }

    private void change(
            OpenTransaction changing, String uid, @Nullable StoredEntry committed, @Nullable StoredEntry after) {
        transactions().change(changing, uid, committed, after);
        if (id != null) {
            changing.operations().add(id);
        }
    }

    /** Keeps others from changing an entry that was read, or from reading it as well. */
    void lock(StoredEntry entry, EntryView.Kind kind) {
        if (transaction == null || transactions().writer(entry.uid()) == transaction) {
            return;
        }
        if (kind == EntryView.Kind.CHANGE) {
            transactions().keep(transaction, entry);
        } else if (kind == EntryView.Kind.READ) {
            transactions().read(transaction, entry.uid());
        }
    }

    /** Stores an entry and serves those who wait for it. */
    void store(@Nullable StoredEntry previous, StoredEntry entry) {
        if (transaction != null) {
            change(transaction, entry.uid(), previous, entry);
            return;
        }
        if (previous != null && !previous.type().name().equals(entry.type().name())) {
            replication.remove(previous.uid());
        }
        replication.put(entry);
        waiters.wake(List.of(entry), this);
    }
}
