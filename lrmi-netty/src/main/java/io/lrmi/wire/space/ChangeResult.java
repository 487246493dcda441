package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a change.
 *
 * @param changed the number of changed entries or their details, a message of {@code io.lrmi.wire.change}; null if the change
 *     failed
 * @param matched entries that were looked at, 0 unless the client asked for it
 */
public record ChangeResult(
        @Nullable Object failure, @Nullable Object changed, int matched) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("ChangeEntriesSpaceOperationResult", Results.RESULT);

    private static final int MATCHED = 0x01;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeCoded(changed);
        out.writeShort(matched != 0 ? MATCHED : 0);
        if (matched != 0) {
            out.writeInt(matched);
        }
    }

    static ChangeResult read(WireInput in) {
        Object failure = Results.readFailure(in);
        Object changed = in.readCoded();
        int flags = in.readShort();
        return new ChangeResult(failure, changed, (flags & MATCHED) == 0 ? 0 : in.readInt());
    }
}
