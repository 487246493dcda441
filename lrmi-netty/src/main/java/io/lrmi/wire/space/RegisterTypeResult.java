package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Answer to the introduction of a type. */
public record RegisterTypeResult(@Nullable Object failure) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("RegisterEntryTypeDescriptorSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
    }

    static RegisterTypeResult read(WireInput in) {
        return new RegisterTypeResult(Results.readFailure(in));
    }
}
