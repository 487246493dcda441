package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** What results have in common: their super class and the leading failure. */
final class Results {

    static final WireClass RESULT = Requests.operation("SpaceOperationResult", null);
    static final WireClass PACKETS =
            WireClass.plain("[Lcom.gigaspaces.internal.transport.IEntryPacket;", -3254899933542414042L, 2);

    private static final int FAILURE = 0x1;
    private static final int EXPLAIN_PLAN = 0x2;

    private Results() {}

    static void writeFailure(WireOutput out, @Nullable Object failure) {
        out.writeShort(failure != null ? FAILURE : 0);
        if (failure != null) {
            out.writeCoded(failure);
        }
    }

    static @Nullable Object readFailure(WireInput in) {
        int flags = in.readShort();
        Object failure = (flags & FAILURE) == 0 ? null : in.readCoded();
        if ((flags & EXPLAIN_PLAN) != 0) {
            in.readCoded();
        }
        return failure;
    }
}
