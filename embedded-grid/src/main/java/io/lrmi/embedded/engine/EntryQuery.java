package io.lrmi.embedded.engine;

import io.lrmi.wire.WireEquality;
import io.lrmi.wire.query.Projection;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.QueryTemplate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the entries an operation is about must have. Immutable.
 *
 * @param values by position of the property, null for any; may be shorter than the type
 * @param slots how the values are compared, by position; for equality where there is none
 * @param custom further conditions, null for none
 * @param uids the only entries that can match, null for all
 * @param version the only version a take accepts, 0 for any
 * @param entryType form in which the client wants the entries
 * @param projection what of the entries the client wants, null for all
 */
record EntryQuery(
        EntryType type,
        List<@Nullable Object> values,
        List<QueryTemplate.Slot> slots,
        @Nullable Object custom,
        @Nullable Set<String> uids,
        int version,
        int entryType,
        @Nullable Projection projection) {

    private static final int FIFO_BY_OPERATION = 2;
    private static final int FIFO_ALWAYS = 3;

    /** Value the id must have, null for any. */
    @Nullable
    Object id() {
        int position = type.idPosition();
        if (position < 0 || position >= values.size()) {
            return null;
        }
        boolean equal = position >= slots.size() || slots.get(position).equals(QueryTemplate.Slot.EQUAL);
        return equal ? values.get(position) : null;
    }

    /**
     * Refuses an order that the type does not have. Entries are always found in the order they were written.
     *
     * @param transaction null for none
     *
     * @throws OperationFailure if the modifiers ask for such an order
     */
    void requireOrder(int modifiers, @Nullable Object transaction) {
        int fifo = type.descriptor().fifoSupport();
        if ((modifiers & Modifiers.FIFO) != 0 && fifo != FIFO_BY_OPERATION && fifo != FIFO_ALWAYS) {
            throw Failures.notFifo(type.name());
        }
        if (!asksForGroups(modifiers)) {
            return;
        }
        if (groupPath(modifiers) == null) {
            throw Failures.notGrouped(type.name());
        }
        if (transaction == null) {
            throw Failures.groupWithoutTransaction(type.name());
        }
    }

    /** Groups play no part where an id leads to the entry. */
    private boolean asksForGroups(int modifiers) {
        return (modifiers & Modifiers.FIFO_GROUPING_POLL) != 0 && uids == null && id() == null;
    }

    /** The path whose value tells groups apart, null if entries are not served by groups. */
    @Nullable
    String groupPath(int modifiers) {
        return asksForGroups(modifiers) ? type.descriptor().fifoGrouping().path() : null;
    }

    boolean matches(StoredEntry entry) {
        if (!entry.type().isKindOf(type) || (uids != null && !uids.contains(entry.uid()))) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            if (!matches(i, valueOf(entry, i))) {
                return false;
            }
        }
        return CustomQueries.matches(custom, entry);
    }

    private boolean matches(int position, @Nullable Object value) {
        Object wanted = values.get(position);
        QueryTemplate.Slot slot = position < slots.size() ? slots.get(position) : QueryTemplate.Slot.EQUAL;
        return slot.equals(QueryTemplate.Slot.EQUAL)
                ? wanted == null || WireEquality.equal(wanted, value)
                : Predicates.test(slot, wanted, value);
    }

    /** What the client gets of an entry. */
    EntryPacket packet(StoredEntry entry, long now) {
        EntryPacket packet = entry.toPacket(entryType, now);
        return projection == null ? packet : projection.applyTo(packet);
    }

    private @Nullable Object valueOf(StoredEntry entry, int position) {
        if (position >= type.propertyCount()) {
            return null;
        }
        Object value = entry.type() == type ? entry.values().get(position) : entry.value(type.propertyName(position));
        boolean generatedId = value == null && type.generatesIds() && position == type.idPosition();
        return generatedId ? entry.uid() : value;
    }
}
