package io.lrmi.wire.change;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries were changed, and how.
 *
 * @param asCollection the form of changes of any number of entries; changes by id answer with one entry or none
 */
public record ChangedEntries(boolean asCollection, List<ChangedEntry> entries) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.client.ChangeDetailedResultImpl", 1);

    public ChangedEntries {
        entries = List.copyOf(entries);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeBoolean(asCollection);
        if (asCollection) {
            out.writeCoded(JavaTypes.list(entries));
        } else {
            out.writeCoded(entries.isEmpty() ? null : entries.get(0));
        }
    }

    static ChangedEntries read(WireInput in) {
        if (in.readBoolean()) {
            return new ChangedEntries(true, elements(in.readCoded(), ChangedEntry.class));
        }
        ChangedEntry entry = in.readOptionalMessage(ChangedEntry.class);
        return new ChangedEntries(false, entry == null ? List.of() : List.of(entry));
    }

    /** The elements of a collection of messages of one kind. */
    static <T> List<T> elements(@Nullable Object collection, Class<T> kind) {
        List<@Nullable Object> elements = JavaTypes.collectionElements(collection);
        if (elements == null) {
            throw new WireFormatException("Not a collection: " + collection);
        }
        List<T> result = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (!kind.isInstance(element)) {
                throw new WireFormatException(element + " where " + kind.getSimpleName() + " is expected");
            }
            result.add(kind.cast(element));
        }
        return result;
    }
}
