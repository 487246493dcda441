package io.lrmi.transport;

import io.lrmi.wire.Reply;
import io.lrmi.wire.WireNode;
import org.jspecify.annotations.Nullable;

/** What both kinds of connection do with a reply before the caller sees it. */
final class Exchange {

    private static final String CLASS_LOADING = "com.gigaspaces.lrmi.classloading.";
    private static final String PROTOCOL_EXCEPTION = "com.gigaspaces.exception.lrmi.ProtocolException";

    private Exchange() {}

    /** Whether the server asks for a class in the middle of a call; the next frame from the client is the answer. */
    static boolean isClassQuestion(Reply reply) {
        return reply.result() instanceof WireNode node
                && (node.type().name().equals(CLASS_LOADING + "ClassProviderRequest")
                        || node.type().name().equals(CLASS_LOADING + "ClassDefinitionRequest"));
    }

    /** Whether the server closes the connection after this exception. */
    static boolean endsConnection(@Nullable Object exception) {
        return exception instanceof WireNode node
                && (node.type().isKindOf(PROTOCOL_EXCEPTION)
                        || node.type().name().equals("java.rmi.NoSuchObjectException"));
    }
}
