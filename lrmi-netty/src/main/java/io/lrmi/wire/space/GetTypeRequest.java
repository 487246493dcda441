package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** Asks for the descriptor of a type. */
public record GetTypeRequest(@Nullable SpaceContext context, String typeName) implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("GetEntryTypeDescriptorSpaceOperationRequest", Requests.REQUEST);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeString(typeName);
    }

    static GetTypeRequest read(WireInput in) {
        return new GetTypeRequest(Requests.readContext(in), in.readRequiredString());
    }
}
