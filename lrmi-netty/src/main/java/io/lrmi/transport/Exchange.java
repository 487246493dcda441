package io.lrmi.transport;

import io.lrmi.wire.WireNode;
import org.jspecify.annotations.Nullable;

/** What both kinds of connection do with a reply before the caller sees it. */
final class Exchange {

    private static final String PROTOCOL_EXCEPTION = "com.gigaspaces.exception.lrmi.ProtocolException";

    private Exchange() {}

    /** Whether the server closes the connection after this exception. */
    static boolean endsConnection(@Nullable Object exception) {
        return exception instanceof WireNode node
                && (node.type().isKindOf(PROTOCOL_EXCEPTION)
                        || node.type().name().equals("java.rmi.NoSuchObjectException"));
    }
}
