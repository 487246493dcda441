package io.lrmi.embedded.engine;

import io.lrmi.embedded.engine.OpenTransaction.Change;
import io.lrmi.wire.space.Modifiers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of the entries one operation sees, in spite of the transactions that are open. Guarded by the lock of the partition. */
final class EntryView {

    /** What an operation wants of entries that others hold. */
    enum Kind {
        /** Sees changes that are not committed. */
        DIRTY,
        /** Sees entries as they were before changes that are not committed. */
        COMMITTED,
        /** Sees entries nobody changes. */
        READ,
        /** Sees entries nobody else changes or reads. */
        CHANGE;

        static Kind of(boolean take, int modifiers, @Nullable OpenTransaction transaction) {
            boolean exclusive = transaction != null && (modifiers & Modifiers.EXCLUSIVE_READ_LOCK) != 0;
            if (take || exclusive) {
                return CHANGE;
            }
            if ((modifiers & Modifiers.DIRTY_READ) != 0) {
                return DIRTY;
            }
            return (modifiers & Modifiers.READ_COMMITTED) != 0 ? COMMITTED : READ;
        }
    }

    private final TransactionTable table;
    private final @Nullable OpenTransaction transaction;
    private final Kind kind;
    private final @Nullable GroupPoll poll;
    private final Map<String, StoredEntry> locked = new LinkedHashMap<>();

    /**
     * For one operation.
     *
     * @param poll null unless it is served group by group
     */
    EntryView(TransactionTable table, @Nullable OpenTransaction transaction, Kind kind, @Nullable GroupPoll poll) {
        this.table = table;
        this.transaction = transaction;
        this.kind = kind;
        this.poll = poll;
    }

    Kind kind() {
        return kind;
    }

    /** Has the operation the groups to itself of the entries it was served. */
    void hold(List<StoredEntry> served) {
        if (poll != null) {
            served.forEach(poll::hold);
        }
    }

    /** Whether an entry was passed over only because it is locked. */
    boolean sawLocked() {
        return !locked.isEmpty();
    }

    /** Entries that were passed over only because they are locked. */
    Collection<StoredEntry> locked() {
        return locked.values();
    }

    /** UIDs of the entries that are not committed yet; most of the time none. */
    List<String> uncommitted() {
        List<String> uids = new ArrayList<>();
        for (OpenTransaction open : table.all()) {
            open.changes().forEach((uid, change) -> {
                if (change.before() == null) {
                    uids.add(uid);
                }
            });
        }
        return uids;
    }

    /**
     * The entry as the operation sees it, null if it does not see it or it does not match.
     *
     * @param committed null if it is not committed yet
     */
    @Nullable
    StoredEntry match(String uid, @Nullable StoredEntry committed, EntryQuery query) {
        StoredEntry visible = visible(uid, committed, query);
        if (visible == null || poll == null) {
            return visible;
        }
        if (!poll.admits(visible)) {
            locked.put(uid, visible);
            return null;
        }
        return poll.rereads(uid) ? null : visible;
    }

    private @Nullable StoredEntry visible(String uid, @Nullable StoredEntry committed, EntryQuery query) {
        OpenTransaction writer = table.writer(uid);
        Change change = writer == null ? null : writer.changes().get(uid);
        if (change == null) {
            StoredEntry matching = matching(committed, query);
            if (matching != null && kind == Kind.CHANGE && table.isReadByOthers(uid, transaction)) {
                locked(matching);
                return null;
            }
            return matching;
        }
        if (writer == transaction || kind == Kind.DIRTY) {
            return matching(change.after(), query);
        }
        if (kind == Kind.COMMITTED) {
            return matching(change.before(), query);
        }
        locked(matching(change.before(), query));
        locked(matching(change.after(), query));
        return null;
    }

    private void locked(@Nullable StoredEntry entry) {
        if (entry == null) {
            return;
        }
        locked.putIfAbsent(entry.uid(), entry);
        if (poll != null) {
            poll.pass(entry);
        }
    }

    private static @Nullable StoredEntry matching(@Nullable StoredEntry entry, EntryQuery query) {
        return entry != null && query.matches(entry) ? entry : null;
    }
}
