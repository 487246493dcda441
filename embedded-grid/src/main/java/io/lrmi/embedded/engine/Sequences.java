package io.lrmi.embedded.engine;

import io.lrmi.wire.WireEquality;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The numbers that entries of each type got last. Guarded by the lock of the partition. */
final class Sequences {

    private final Map<String, Long> last = new HashMap<>();

    void clear() {
        last.clear();
    }

    /** Takes over the number of an entry that has one. */
    void seen(StoredEntry entry) {
        int position = entry.type().sequencePosition();
        if (position >= 0 && entry.values().get(position) instanceof Long number) {
            last.merge(entry.type().name(), number, Math::max);
        }
    }

    /** The values of a new entry, numbered. */
    List<@Nullable Object> number(EntryType type, List<@Nullable Object> values) {
        int position = type.sequencePosition();
        if (position < 0) {
            return values;
        }
        List<@Nullable Object> numbered = new ArrayList<>(values);
        numbered.set(position, last.merge(type.name(), 1L, Long::sum));
        return numbered;
    }

    /**
     * The values of an updated entry, which keeps its number.
     *
     * @throws OperationFailure if they have another one
     */
    static List<@Nullable Object> keep(StoredEntry existing, List<@Nullable Object> values) {
        int position = existing.type().sequencePosition();
        if (position < 0 || position >= values.size()) {
            return values;
        }
        Object number = existing.values().get(position);
        Object given = values.get(position);
        if (given != null && !WireEquality.equal(number, given)) {
            throw Failures.sequenceNumber(existing.uid(), existing.type().name(), number, given);
        }
        List<@Nullable Object> kept = new ArrayList<>(values);
        kept.set(position, number);
        return kept;
    }
}
