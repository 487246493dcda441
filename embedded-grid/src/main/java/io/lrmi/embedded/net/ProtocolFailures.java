package io.lrmi.embedded.net;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.WireThrowable;
import java.net.SocketAddress;

/** What a server answers to a call it could not carry out, before it closes the connection. */
final class ProtocolFailures {

    private ProtocolFailures() {}

    static WireNode.Instance noSuchObject(SocketAddress client, long objectId) {
        return protocol(client, error(JavaErrors.NO_SUCH_OBJECT, "Object " + objectId + " is not exported here"));
    }

    static WireNode.Instance noSuchMethod(SocketAddress client, long objectId, int method) {
        WireNode.Instance cause = error(
                JavaErrors.INVALID_CLASS,
                "No such method. Check that you run the same class version. [objectId: " + objectId + ", methodId: "
                        + method + "]");
        return protocol(client, unmarshalling(cause));
    }

    static WireNode.Instance unreadable(SocketAddress client, String problem) {
        return protocol(client, unmarshalling(error(JavaErrors.IO_EXCEPTION, problem)));
    }

    static WireNode.Instance unwritable(SocketAddress client, String problem) {
        return protocol(client, error(JavaErrors.MARSHALLING, problem));
    }

    static WireNode.Instance unrestored(SocketAddress client, WireNode.Instance cause) {
        return protocol(client, cause);
    }

    private static WireNode.Instance unmarshalling(WireNode.Instance cause) {
        return WireThrowable.builder(JavaErrors.UNMARSHALLING)
                .message("Failed to unmarsh: " + new WireThrowable(cause))
                .cause(cause)
                .build();
    }

    private static WireNode.Instance protocol(SocketAddress client, WireNode.Instance cause) {
        return WireThrowable.builder(JavaErrors.PROTOCOL)
                .message("LRMI Transport Protocol caught server exception caused by [" + client + "] client.")
                .cause(cause)
                .build();
    }

    private static WireNode.Instance error(WireClass type, String message) {
        return WireThrowable.builder(type).message(message).build();
    }
}
