package io.lrmi.embedded.engine;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One operation that is served group by group. A group of which something is locked is passed over as a whole, so that its entries are
 * never served out of order. Guarded by the lock of the partition.
 */
final class GroupPoll {

    /** Groups are those of one type. */
    record Group(String type, @Nullable Object value) {}

    private final TransactionTable table;
    private final OpenTransaction transaction;
    private final String path;
    private final boolean take;
    private final Set<Group> passed = new HashSet<>();

    GroupPoll(TransactionTable table, OpenTransaction transaction, String path, boolean take) {
        this.table = table;
        this.transaction = transaction;
        this.path = path;
        this.take = take;
    }

    /** Whether an entry that matches may be served now. */
    boolean admits(StoredEntry entry) {
        Group group = group(entry);
        if (passed.contains(group)) {
            return false;
        }
        OpenTransaction holder = table.holder(group);
        if (holder != null && holder != transaction) {
            passed.add(group);
            return false;
        }
        return true;
    }

    /** Whether an entry was read by the transaction before: reads go through a group like takes. */
    boolean rereads(String uid) {
        return !take && table.writer(uid) == transaction;
    }

    /** Leaves out the rest of the group of an entry that is locked. */
    void pass(StoredEntry entry) {
        passed.add(group(entry));
    }

    /** Keeps the group of an entry that was served from other transactions. */
    void hold(StoredEntry entry) {
        table.hold(transaction, group(entry));
    }

    private Group group(StoredEntry entry) {
        return group(entry, path);
    }

    static Group group(StoredEntry entry, String path) {
        return new Group(entry.type().name(), ValuePaths.java(ValuePaths.value(entry, path)));
    }
}
