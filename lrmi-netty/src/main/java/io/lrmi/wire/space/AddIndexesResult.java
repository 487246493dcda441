package io.lrmi.wire.space;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What adding indexes changed.
 *
 * @param types with all their indexes; those that had the new ones before are missing
 */
public record AddIndexesResult(@Nullable Object failure, List<TypeDescriptor> types) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("AddEntryTypeIndexesSpaceOperationResult", Results.RESULT);

    public AddIndexesResult {
        types = List.copyOf(types);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        out.writeInt(types.size());
        types.forEach(out::writeCoded);
    }

    static AddIndexesResult read(WireInput in) {
        Object failure = Results.readFailure(in);
        // A server that failed has no array whose length it could write, and ends here.
        boolean hasTypes = in.version().isAtLeast(ProtocolVersion.V16_0_0) || in.hasPrimitiveData();
        int count = hasTypes ? in.readArrayLength(1) : 0;
        List<TypeDescriptor> types = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            types.add(in.readCodedMessage(TypeDescriptor.class));
        }
        return new AddIndexesResult(failure, types);
    }
}
