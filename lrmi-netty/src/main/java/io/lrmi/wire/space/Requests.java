package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/** What requests have in common: their super classes and the leading context. */
final class Requests {

    static final WireClass REQUEST = operation("SpaceOperationRequest", null);
    static final WireClass SCATTER = operation("SpaceScatterGatherOperationRequest", REQUEST);

    private static final int CONTEXT = 0x1;

    private Requests() {}

    static WireClass operation(String simpleName, @Nullable WireClass superClass) {
        return WireClass.smart("com.gigaspaces.internal.client.spaceproxy.operations." + simpleName, 1, superClass);
    }

    static void writeContext(WireOutput out, @Nullable SpaceContext context) {
        out.writeShort(context != null ? CONTEXT : 0);
        if (context != null) {
            out.writeCoded(context);
        }
    }

    static @Nullable SpaceContext readContext(WireInput in) {
        return (in.readShort() & CONTEXT) == 0 ? null : in.readOptionalMessage(SpaceContext.class);
    }
}
