package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The UIDs of the matching entries of one partition. */
public record ReadUidsResult(@Nullable Object failure, List<String> uids) implements SpaceResult {

    static final WireClass TYPE = Requests.operation("ReadTakeEntriesUidsSpaceOperationResult", Results.RESULT);

    public ReadUidsResult {
        uids = List.copyOf(uids);
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        Results.writeFailure(out, failure);
        if (failure != null) {
            out.writeInt(-1);
        } else {
            out.writeStrings(uids);
        }
    }

    static ReadUidsResult read(WireInput in) {
        Object failure = Results.readFailure(in);
        List<String> uids = new ArrayList<>();
        int count = in.readArrayLength(1);
        for (int i = 0; i < count; i++) {
            uids.add(in.readRequiredString());
        }
        return new ReadUidsResult(failure, uids);
    }
}
