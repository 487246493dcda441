package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** What the requests that end a transaction have in common. */
final class Endings {

    private static final int XA = 0x1;

    private Endings() {}

    static void writeStart(WireOutput out, @Nullable SpaceContext context, TransactionManagerId manager) {
        Requests.writeContext(out, context);
        out.writeShort(0);
        out.writeCoded(manager);
    }

    /** Reads the flags; the context has been read already. */
    static TransactionManagerId readManager(WireInput in) {
        if ((in.readShort() & XA) != 0) {
            throw new WireFormatException("Transactions of XA managers are not supported");
        }
        return in.readCodedMessage(TransactionManagerId.class);
    }
}
