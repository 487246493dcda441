package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.type.IndexDescriptor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Adds indexes to a type a member knows, and to those that extend it. */
public record AddIndexesRequest(@Nullable SpaceContext context, String typeName, List<IndexDescriptor> indexes)
        implements SpaceRequest {

    static final WireClass TYPE = Requests.operation("AddEntryTypeIndexesSpaceOperationRequest", Requests.REQUEST);

    public AddIndexesRequest {
        indexes = List.copyOf(indexes);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Requests.writeContext(out, context);
        out.writeString(typeName);
        out.writeInt(indexes.size());
        indexes.forEach(out::writeCoded);
    }

    static AddIndexesRequest read(WireInput in) {
        SpaceContext context = Requests.readContext(in);
        String typeName = in.readRequiredString();
        int count = in.readArrayLength(1);
        List<IndexDescriptor> indexes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            indexes.add(in.readCodedMessage(IndexDescriptor.class));
        }
        return new AddIndexesRequest(context, typeName, indexes);
    }
}
