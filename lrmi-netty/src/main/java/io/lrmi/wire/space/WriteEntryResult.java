package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Outcome of a write.
 *
 * @param outcome null if the write timed out waiting for a lock, or failed
 */
public record WriteEntryResult(
        @Nullable Object failure, @Nullable WriteOutcome outcome) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("WriteEntrySpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeCoded(outcome);
    }

    static WriteEntryResult read(WireInput in) {
        return new WriteEntryResult(Results.readFailure(in), in.readOptionalMessage(WriteOutcome.class));
    }
}
