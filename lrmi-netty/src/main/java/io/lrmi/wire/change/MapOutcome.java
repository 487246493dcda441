package io.lrmi.wire.change;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * What became of a map.
 *
 * @param previous value the key had before, null for none
 * @param size after the change
 */
public record MapOutcome(@Nullable Object previous, int size) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("com.gigaspaces.internal.client.mutators.MapChangeSpaceEntryMutatorResult", 1);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(previous);
        out.writeInt(size);
    }

    static MapOutcome read(WireInput in) {
        return new MapOutcome(in.readCoded(), in.readInt());
    }
}
