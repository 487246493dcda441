package io.lrmi.embedded.engine;

import io.lrmi.wire.space.OperationId;
import java.util.List;

/** Applies every change to the active member and at once to its backups. Guarded by the lock of the partition. */
final class Replication {

    private final List<SpaceData> targets;

    /**
     * For one operation.
     *
     * @param targets data of all running members of the partition
     */
    Replication(List<SpaceData> targets) {
        this.targets = List.copyOf(targets);
    }

    /** Number of backups that have every change. */
    int replicas() {
        return targets.size() - 1;
    }

    void put(StoredEntry entry) {
        targets.forEach(data -> data.entries().put(entry));
    }

    void remove(String uid) {
        targets.forEach(data -> data.entries().remove(uid));
    }

    /** Has backups know a transaction that waits for its end. */
    void prepared(OpenTransaction transaction) {
        targets.forEach(data -> data.transactions().adopt(transaction));
    }

    void forget(OpenTransaction transaction) {
        targets.forEach(data -> data.transactions().remove(transaction));
    }

    /** Has all members recognise the request that ended a transaction. */
    void ended(OperationId operation) {
        targets.forEach(data -> data.transactions().ended(operation));
    }

    void register(EntryType type) {
        targets.forEach(data -> data.types().put(type));
    }
}
