package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/**
 * Answer to {@link SpaceMethods#PREPARE}.
 *
 * @param vote one of those in {@link Vote}
 */
public record PrepareResult(int vote) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.sun.jini.mahalo.ExtendedPrepareResult", 1);

    private static final int PROXY = 0x1;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeShort(0);
        out.writeInt(vote);
    }

    /** The way to the partition, which only a manager elsewhere needs, is passed over. */
    static PrepareResult read(WireInput in) {
        int flags = in.readShort();
        PrepareResult result = new PrepareResult(in.readInt());
        if ((flags & PROXY) != 0) {
            in.readObject();
        }
        return result;
    }
}
