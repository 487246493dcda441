package io.lrmi.wire.change;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/** How many entries were changed. */
public record ChangedCount(int count) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.client.ChangeResultImpl", 1);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(count);
    }

    static ChangedCount read(WireInput in) {
        return new ChangedCount(in.readInt());
    }
}
