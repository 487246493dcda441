package io.lrmi.wire.change;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.WireThrowable;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exception of a change that failed for some entries. Its class writes data of its own in place of its fields.
 *
 * @param changed entries that were changed, null if the client did not ask for them
 * @param changedCount number of entries that were changed
 * @param failed entries that were not
 * @param errors exceptions that belong to no entry
 */
public record ChangeFailure(
        @Nullable List<ChangedEntry> changed, int changedCount, List<FailedEntry> failed, List<Object> errors) {

    static final WireClass TYPE = WireClass.serializable(
            "com.gigaspaces.client.ChangeException",
            1,
            WireClass.SERIALIZABLE_CUSTOM,
            JavaErrors.RUNTIME_EXCEPTION,
            "I _numChangedEntries",
            "Ljava/util/Collection; _changedEntries",
            "Ljava/util/Collection; _entriesFailedToChange",
            "Ljava/util/Collection; _errors");

    private static final byte OBJECT = -1;

    /** What an exception tells; null if it is another exception. */
    public static @Nullable ChangeFailure of(WireThrowable exception) {
        if (!exception.className().equals(TYPE.name())) {
            return null;
        }
        List<@Nullable Object> objects = new ArrayList<>();
        byte[] start = null;
        for (Object part : exception.node().customData()) {
            if (!(part instanceof byte[] bytes)) {
                objects.add(part);
            } else if (start == null) {
                start = bytes;
            }
        }
        if (start == null || start.length == 0) {
            throw new WireFormatException("Failure of a change without data");
        }
        boolean detailed = start[0] != 0;
        int collections = detailed ? 3 : 2;
        if (objects.size() != collections || (!detailed && start.length < 5)) {
            throw new WireFormatException("Failure of a change with " + objects.size() + " collections");
        }
        List<ChangedEntry> changed = detailed ? ChangedEntries.elements(objects.get(0), ChangedEntry.class) : null;
        return new ChangeFailure(
                changed,
                changed == null ? ByteBuffer.wrap(start).getInt(1) : changed.size(),
                ChangedEntries.elements(objects.get(collections - 2), FailedEntry.class),
                ChangedEntries.elements(objects.get(collections - 1), Object.class));
    }

    /** The exception as it travels. */
    public WireNode.Instance toException(String message) {
        List<Object> data = new ArrayList<>();
        if (changed == null) {
            data.add(ByteBuffer.allocate(6)
                    .put((byte) 0)
                    .putInt(changedCount)
                    .put(OBJECT)
                    .array());
        } else {
            data.add(new byte[] {1, OBJECT});
            data.add(JavaTypes.list(changed));
            data.add(new byte[] {OBJECT});
        }
        data.add(JavaTypes.list(failed));
        data.add(new byte[] {OBJECT});
        data.add(JavaTypes.list(errors));
        return WireThrowable.builder(TYPE)
                .message(message)
                .ownData(data.toArray())
                .build();
    }
}
