package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.type.TypeDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * A type descriptor that was asked for.
 *
 * @param descriptor null if the member does not know the type
 */
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
        Object failure = Results.readFailure(in);
        // A type known only as super type of others comes as an object of another class.
        return new GetTypeResult(failure, in.readCoded() instanceof TypeDescriptor descriptor ? descriptor : null);
    }
}
