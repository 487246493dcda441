package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a count or clear.
 *
 * @param count entries counted or removed
 */
public record CountClearResult(@Nullable Object failure, int count) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("CountClearEntriesSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeInt(count);
    }

    static CountClearResult read(WireInput in) {
        return new CountClearResult(Results.readFailure(in), in.readInt());
    }
}
