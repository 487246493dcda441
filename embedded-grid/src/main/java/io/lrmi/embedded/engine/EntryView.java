package io.lrmi.embedded.engine;

import io.lrmi.embedded.engine.OpenTransaction.Change;
import io.lrmi.wire.space.Modifiers;
import java.util.ArrayList;
import java.util.List;
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
    private boolean sawLocked;

    EntryView(TransactionTable table, @Nullable OpenTransaction transaction, Kind kind) {
        this.table = table;
        this.transaction = transaction;
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }

    /** Whether an entry was passed over only because it is locked. */
    boolean sawLocked() {
        return sawLocked;
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
        OpenTransaction writer = table.writer(uid);
        Change change = writer == null ? null : writer.changes().get(uid);
        if (change == null) {
            StoredEntry matching = matching(committed, query);
            if (matching != null && kind == Kind.CHANGE && table.isReadByOthers(uid, transaction)) {
                sawLocked = true;
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
        sawLocked |= matching(change.before(), query) != null || matching(change.after(), query) != null;
        return null;
    }

    private static @Nullable StoredEntry matching(@Nullable StoredEntry entry, EntryQuery query) {
        return entry != null && query.matches(entry) ? entry : null;
    }
}
