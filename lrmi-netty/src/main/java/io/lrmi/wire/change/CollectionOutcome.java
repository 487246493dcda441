package io.lrmi.wire.change;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/**
 * What became of a collection.
 *
 * @param changed whether it differs from before
 * @param size after the change
 */
public record CollectionOutcome(boolean changed, int size) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("com.gigaspaces.internal.client.mutators.CollectionChangeSpaceEntryMutatorResult", 1);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeBoolean(changed);
        out.writeInt(size);
    }

    static CollectionOutcome read(WireInput in) {
        return new CollectionOutcome(in.readBoolean(), in.readInt());
    }
}
