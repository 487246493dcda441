package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Answer to the change of a lease. */
public record UpdateLeaseResult(@Nullable Object failure) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("UpdateLeaseSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
    }

    static UpdateLeaseResult read(WireInput in) {
        return new UpdateLeaseResult(Results.readFailure(in));
    }
}
