package io.lrmi.embedded.engine;

import io.lrmi.wire.WireEquality;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the entries an operation is about must have. Immutable.
 *
 * @param values by position of the property, null for any; may be shorter than the type
 * @param properties values of properties the type does not declare
 * @param uids the only entries that can match, null for all
 * @param version the only version a take accepts, 0 for any
 * @param entryType form in which the client wants the entries
 */
record EntryQuery(
        EntryType type,
        List<@Nullable Object> values,
        Map<String, @Nullable Object> properties,
        @Nullable Set<String> uids,
        int version,
        int entryType) {

    /** Value the id must have, null for any. */
    @Nullable
    Object id() {
        int position = type.idPosition();
        return position < 0 || position >= values.size() ? null : values.get(position);
    }

    boolean matches(StoredEntry entry) {
        if (!entry.type().isKindOf(type) || (uids != null && !uids.contains(entry.uid()))) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            Object wanted = values.get(i);
            if (wanted != null && !WireEquality.equal(wanted, valueOf(entry, i))) {
                return false;
            }
        }
        for (Map.Entry<String, @Nullable Object> property : properties.entrySet()) {
            if (!WireEquality.equal(property.getValue(), dynamicValueOf(entry, property.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private @Nullable Object valueOf(StoredEntry entry, int position) {
        if (position >= type.propertyCount()) {
            return null;
        }
        Object value = entry.type() == type ? entry.values().get(position) : entry.value(type.propertyName(position));
        boolean generatedId = value == null && type.generatesIds() && position == type.idPosition();
        return generatedId ? entry.uid() : value;
    }

    private static @Nullable Object dynamicValueOf(StoredEntry entry, String property) {
        if (entry.type().position(property) >= 0) {
            return entry.value(property);
        }
        return entry.dynamicValues() == null
                ? null
                : entry.dynamicValues().values().get(property);
    }
}
