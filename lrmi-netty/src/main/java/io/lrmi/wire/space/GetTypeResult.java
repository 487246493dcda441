package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.type.TypeDescriptor;
import org.jspecify.annotations.Nullable;

/** @param descriptor null if the member does not know the type */
public record GetTypeResult(
        @Nullable Object failure, @Nullable TypeDescriptor descriptor) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("GetEntryTypeDescriptorSpaceOperationResult", Results.RESULT);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeCoded(descriptor);
    }

    static GetTypeResult read(WireInput in) {
        return new GetTypeResult(Results.readFailure(in), in.readOptionalMessage(TypeDescriptor.class));
    }
}
