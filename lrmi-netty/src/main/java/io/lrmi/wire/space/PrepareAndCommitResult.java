package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Answer to a {@link PrepareAndCommitRequest}.
 *
 * @param vote one of those in {@link Vote}; 0 with a failure
 */
public record PrepareAndCommitResult(@Nullable Object failure, int vote) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("PrepareAndCommitTransactionSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeInt(vote);
    }

    static PrepareAndCommitResult read(WireInput in) {
        return new PrepareAndCommitResult(Results.readFailure(in), in.readInt());
    }
}
