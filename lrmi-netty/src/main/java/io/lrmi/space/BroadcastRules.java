package io.lrmi.space;

import io.lrmi.entry.EntryType;
import java.util.List;

/**
 * What cannot be done with entries of types that every partition holds. The first partition takes them and passes them on, but
 * neither removals of single entries nor transactions: a take would leave the copies of the others behind.
 */
final class BroadcastRules {

    private BroadcastRules() {}

    /**
     * Refuses takes.
     *
     * @throws IllegalArgumentException if it is a take of entries that every partition holds
     */
    static void requireFor(boolean take, EntryType type) {
        if (take && type.broadcast()) {
            throw new IllegalArgumentException("Entries of type " + type.name()
                    + " are held by every partition (broadcast) and cannot be taken; use clear to remove them");
        }
    }

    /**
     * Refuses writes in transactions, and those of both kinds of entries at once.
     *
     * @throws UnsupportedOperationException if it is a write in a transaction of entries that every partition holds
     * @throws IllegalArgumentException if only some of the entries are such
     */
    static void requireWritable(List<EntryType> types, boolean inTransaction) {
        for (EntryType type : types) {
            if (type.broadcast() != types.get(0).broadcast()) {
                throw new IllegalArgumentException("Entries of type "
                        + (type.broadcast() ? type : types.get(0)).name()
                        + " are held by every partition (broadcast) and cannot be written along with others; write them by"
                        + " themselves");
            }
            requireWritable(type, inTransaction);
        }
    }

    /** As above, for one entry. */
    static void requireWritable(EntryType type, boolean inTransaction) {
        if (inTransaction && type.broadcast()) {
            throw new UnsupportedOperationException("Entries of type " + type.name()
                    + " are held by every partition (broadcast) and cannot be written in a transaction; write them"
                    + " outside of it");
        }
    }
}
