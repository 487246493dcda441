package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Answer to an {@link AbortRequest}. */
public record AbortResult(@Nullable Object failure) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("AbortPreparedTransactionSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
    }

    static AbortResult read(WireInput in) {
        return new AbortResult(Results.readFailure(in));
    }
}
