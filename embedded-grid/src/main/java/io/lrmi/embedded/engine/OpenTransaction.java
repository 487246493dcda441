package io.lrmi.embedded.engine;

import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.TransactionId;
import io.lrmi.wire.space.TransactionManagerId;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a transaction has done in one partition and not committed yet. Guarded by the lock of the partition. */
final class OpenTransaction {

    /** Transactions are told apart by manager and number. */
    record Key(TransactionManagerId manager, long id) {

        static Key of(TransactionId reference) {
            return new Key(reference.manager(), reference.id());
        }
    }

    /**
     * An entry it holds.
     *
     * @param before as it is for others, null if it is new
     * @param after as it is for the transaction, null if it was taken
     * @param changesSomething false if it is only kept from others
     */
    record Change(@Nullable StoredEntry before, @Nullable StoredEntry after, boolean changesSomething) {}

    private final Key key;
    private final Map<String, Change> changes = new LinkedHashMap<>();
    private final Set<String> reads = new LinkedHashSet<>();
    private final Set<GroupPoll.Group> groups = new LinkedHashSet<>();
    private final Set<OperationId> operations = new HashSet<>();
    private long expiration;
    private boolean prepared;

    OpenTransaction(Key key, long expiration) {
        this.key = key;
        this.expiration = expiration;
    }

    Key key() {
        return key;
    }

    /** Changed entries by UID, in the order in which they were first changed. */
    Map<String, Change> changes() {
        return changes;
    }

    /** UIDs of the entries that others may read but not change. */
    Set<String> reads() {
        return reads;
    }

    /** Groups of entries that only it is served from. */
    Set<GroupPoll.Group> groups() {
        return groups;
    }

    /** Operations carried out so far. */
    Set<OperationId> operations() {
        return operations;
    }

    /** Whether others would notice its end. */
    boolean holdsSomething() {
        return !changes.isEmpty() || !reads.isEmpty() || !groups.isEmpty();
    }

    boolean changesNothing() {
        return changes.values().stream().noneMatch(Change::changesSomething);
    }

    /** When it is rolled back unless it has ended, in absolute milliseconds. */
    long expiration() {
        return expiration;
    }

    void extend(long newExpiration) {
        expiration = Math.max(expiration, newExpiration);
    }

    boolean isPrepared() {
        return prepared;
    }

    void prepared() {
        prepared = true;
    }

    @Override
    public String toString() {
        return "ServerTransaction [id=" + key.id + ", manager=" + key.manager + "]";
    }
}
