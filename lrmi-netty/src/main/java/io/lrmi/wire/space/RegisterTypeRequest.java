package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.type.TypeDescriptor;
import org.jspecify.annotations.Nullable;

/** Introduces a type to a member. */
public record RegisterTypeRequest(@Nullable SpaceContext context, TypeDescriptor descriptor) implements SpaceRequest {

    static final WireClass TYPE =
            Requests.operation("RegisterEntryTypeDescriptorSpaceOperationRequest", Requests.REQUEST);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeCoded(descriptor);
        out.writeBoolean(false);
    }

    static RegisterTypeRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        TypeDescriptor descriptor = in.readCodedMessage(TypeDescriptor.class);
        in.readBoolean();
        return new RegisterTypeRequest(context, descriptor);
    }
}
