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

/** Entries that were read or taken. */
public record ReadTakeManyResult(@Nullable Object failure, List<EntryPacket> entries, int matched, int replicas)
        implements SpaceResult {

    static final WireClass TYPE = Requests.operation("ReadTakeEntriesSpaceOperationResult", Results.RESULT);

    private static final int ENTRIES = 0x01;
    private static final int MATCHED = 0x02;
    private static final int REPLICAS = 0x04;

    public ReadTakeManyResult {
        entries = List.copyOf(entries);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeShort((failure == null ? ENTRIES : 0) | (matched != 0 ? MATCHED : 0) | (replicas != 0 ? REPLICAS : 0));
        if (failure == null) {
            out.writeObject(JavaTypes.array(Results.PACKETS, entries.toArray()));
        }
        if (matched != 0) {
            out.writeInt(matched);
        }
        if (replicas != 0) {
            out.writeInt(replicas);
        }
    }

    static ReadTakeManyResult read(WireInput in) {
        Object failure = Results.readFailure(in);
        int flags = in.readShort();
        List<EntryPacket> entries = new ArrayList<>();
        if ((flags & ENTRIES) != 0 && in.readObject() instanceof WireNode.Array array) {
            for (Object element : array.objects()) {
                if (!(element instanceof EntryPacket entry)) {
                    throw new WireFormatException("Result with " + element + " where an entry is expected");
                }
                entries.add(entry);
            }
        }
        return new ReadTakeManyResult(
                failure,
                entries,
                (flags & MATCHED) == 0 ? 0 : in.readInt(),
                (flags & REPLICAS) == 0 ? 0 : in.readInt());
    }
}
