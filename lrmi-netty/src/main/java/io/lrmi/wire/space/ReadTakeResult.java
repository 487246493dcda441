package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of reading or taking one entry.
 *
 * @param entry null if nothing matched
 * @param replicas number of synchronous replicas that know of a take
 */
public record ReadTakeResult(
        @Nullable Object failure, @Nullable EntryPacket entry, int replicas) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("ReadTakeEntrySpaceOperationResult", Results.RESULT);

    private static final int ENTRY = 0x01;
    /** Entries that were looked at, which nobody asks for. */
    private static final int MATCHED = 0x02;

    private static final int REPLICAS = 0x04;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeShort((entry != null ? ENTRY : 0) | (replicas != 0 ? REPLICAS : 0));
        if (entry != null) {
            out.writeCoded(entry);
        }
        if (replicas != 0) {
            out.writeInt(replicas);
        }
    }

    static ReadTakeResult read(WireInput in) {
        Object failure = Results.readFailure(in);
        int flags = in.readShort();
        EntryPacket entry = (flags & ENTRY) == 0 ? null : in.readOptionalMessage(EntryPacket.class);
        if ((flags & MATCHED) != 0) {
            in.readInt();
        }
        return new ReadTakeResult(failure, entry, (flags & REPLICAS) == 0 ? 0 : in.readInt());
    }
}
