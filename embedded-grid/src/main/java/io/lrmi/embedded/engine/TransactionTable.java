package io.lrmi.embedded.engine;

import io.lrmi.embedded.engine.OpenTransaction.Change;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.TransactionId;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The transactions a member knows, and the entries they lock. A backup knows those that are prepared. Guarded by the lock of the
 * partition.
 */
final class TransactionTable {

    private static final int REMEMBERED_ENDS = 10_000;
    /** How long one that is prepared waits for its end beyond its own time. */
    private static final long PREPARED_MILLIS = 180_000;

    private final Map<OpenTransaction.Key, OpenTransaction> open = new LinkedHashMap<>();
    private final Map<String, OpenTransaction> writers = new HashMap<>();
    private final Map<String, Set<OpenTransaction>> readers = new HashMap<>();
    private final Map<GroupPoll.Group, OpenTransaction> holders = new HashMap<>();
    private final Set<OperationId> ends = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OperationId, Boolean> eldest) {
            return size() > REMEMBERED_ENDS;
        }
    });

    void clear() {
        open.clear();
        writers.clear();
        readers.clear();
        holders.clear();
        ends.clear();
    }

    void copyFrom(TransactionTable other) {
        clear();
        ends.addAll(other.ends);
        other.open.values().stream().filter(OpenTransaction::isPrepared).forEach(this::adopt);
    }

    /** The transaction of an operation, which may be its first. */
    OpenTransaction attach(TransactionId reference, long now) {
        long expiration = reference.lease() > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + reference.lease();
        return open.computeIfAbsent(OpenTransaction.Key.of(reference), key -> new OpenTransaction(key, expiration));
    }

    @Nullable
    OpenTransaction find(OpenTransaction.Key key) {
        return open.get(key);
    }

    boolean isOpen(OpenTransaction transaction) {
        return open.get(transaction.key()) == transaction;
    }

    Collection<OpenTransaction> all() {
        return open.values();
    }

    /** Those whose time is over. */
    List<OpenTransaction> overdue(long now) {
        return open.values().stream()
                .filter(transaction ->
                        transaction.expiration() + (transaction.isPrepared() ? PREPARED_MILLIS : 0) <= now)
                .toList();
    }

    /** The transaction that has changed an entry, or keeps it for itself. */
    @Nullable
    OpenTransaction writer(String uid) {
        return writers.get(uid);
    }

    boolean isReadByOthers(String uid, @Nullable OpenTransaction transaction) {
        return readers.getOrDefault(uid, Set.of()).stream().anyMatch(reader -> reader != transaction);
    }

    /** The transaction that alone is served from a group. */
    @Nullable
    OpenTransaction holder(GroupPoll.Group group) {
        return holders.get(group);
    }

    void hold(OpenTransaction transaction, GroupPoll.Group group) {
        if (transaction.groups().add(group)) {
            holders.put(group, transaction);
        }
    }

    void read(OpenTransaction transaction, String uid) {
        if (transaction.reads().add(uid)) {
            readers.computeIfAbsent(uid, key -> new LinkedHashSet<>()).add(transaction);
        }
    }

    /** Keeps an entry from others. */
    void keep(OpenTransaction transaction, StoredEntry entry) {
        transaction.changes().put(entry.uid(), new Change(entry, entry, false));
        writers.put(entry.uid(), transaction);
    }

    /** Replaces what an entry is for the transaction; one that is new and taken again is forgotten. */
    void change(OpenTransaction transaction, String uid, @Nullable StoredEntry committed, @Nullable StoredEntry after) {
        Change earlier = transaction.changes().get(uid);
        StoredEntry before = earlier == null ? committed : earlier.before();
        if (before == null && after == null) {
            transaction.changes().remove(uid);
            writers.remove(uid);
        } else {
            transaction.changes().put(uid, new Change(before, after, true));
            writers.put(uid, transaction);
        }
    }

    /** Takes over a transaction with all its locks. */
    void adopt(OpenTransaction transaction) {
        open.put(transaction.key(), transaction);
        transaction.changes().keySet().forEach(uid -> writers.put(uid, transaction));
        transaction.groups().forEach(group -> holders.put(group, transaction));
        transaction
                .reads()
                .forEach(uid -> readers.computeIfAbsent(uid, key -> new LinkedHashSet<>())
                        .add(transaction));
    }

    /** Forgets a transaction and its locks. */
    void remove(OpenTransaction transaction) {
        open.remove(transaction.key(), transaction);
        writers.values().removeIf(writer -> writer == transaction);
        holders.values().removeIf(holder -> holder == transaction);
        readers.values().removeIf(locks -> locks.remove(transaction) && locks.isEmpty());
    }

    /** Whether the request that ends a transaction has been carried out before. */
    boolean hasEnded(OperationId operation) {
        return ends.contains(operation);
    }

    void ended(OperationId operation) {
        ends.add(operation);
    }
}
