package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Answer to a {@link CommitRequest}. */
public record CommitResult(@Nullable Object failure) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("CommitPreparedTransactionSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
    }

    static CommitResult read(WireInput in) {
        return new CommitResult(Results.readFailure(in));
    }
}
