package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of reading or taking by ids.
 *
 * @param entries in the order of the ids, null for those without entry
 */
public record ReadTakeByIdsResult(@Nullable Object failure, List<@Nullable EntryPacket> entries)
        implements SpaceResult {

    static final WireClass TYPE = Requests.operation("ReadTakeEntriesByIdsSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeObject(failure != null ? null : JavaTypes.array(Results.PACKETS, entries.toArray()));
    }

    static ReadTakeByIdsResult read(WireInput in) {
        Object failure = Results.readFailure(in);
        List<@Nullable EntryPacket> entries = new ArrayList<>();
        if (in.readObject() instanceof WireNode.Array array) {
            for (Object element : array.objects()) {
                if (element != null && !(element instanceof EntryPacket)) {
                    throw new WireFormatException("Result with " + element + " where an entry is expected");
                }
                entries.add((EntryPacket) element);
            }
        }
        return new ReadTakeByIdsResult(failure, entries);
    }
}
