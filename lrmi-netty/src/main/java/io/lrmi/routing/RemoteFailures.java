package io.lrmi.routing;

import io.lrmi.failure.RemoteFailureException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.error.WireThrowable;
import org.jspecify.annotations.Nullable;

/** Which failures of the server lead to another attempt, and the words for those that do not. */
public final class RemoteFailures {

    private static final String PROTOCOL_EXCEPTION = "com.gigaspaces.exception.lrmi.ProtocolException";
    private static final String UNMARSHALLING = "com.gigaspaces.lrmi.nio.UnMarshallingException";

    private RemoteFailures() {}

    /** Whether the member cannot serve its partition any more, so that another one must be found. */
    static boolean needsOtherMember(WireThrowable failure) {
        if (failure.isKindOf(PROTOCOL_EXCEPTION)) {
            WireThrowable cause = failure.cause();
            return cause != null && cause.isKindOf("java.rmi.NoSuchObjectException");
        }
        return failure.isKindOf("java.rmi.RemoteException")
                || failure.isKindOf("com.gigaspaces.admin.quiesce.QuiesceException");
    }

    /** Whether the server refused the operation before it did anything. */
    static boolean certainlyNotApplied(WireThrowable failure) {
        return failure.isKindOf(PROTOCOL_EXCEPTION)
                || failure.isKindOf("com.gigaspaces.cluster.activeelection.InactiveSpaceException")
                || failure.isKindOf("com.gigaspaces.admin.quiesce.QuiesceException")
                || failure.isKindOf("java.rmi.NoSuchObjectException");
    }

    /** The exception in a reply without the envelope of the transport, or null for null. */
    public static @Nullable WireThrowable throwable(@Nullable Object value) {
        if (value == null) {
            return null;
        }
        WireThrowable throwable = WireThrowable.of(value);
        if (throwable == null) {
            throw new WireFormatException("The server reported " + value + " as a failure");
        }
        return throwable.unwrapped();
    }

    /** A failure of the server without a more specific exception on the client. */
    public static RemoteFailureException of(WireThrowable failure, @Nullable Member member, String operation) {
        WireThrowable cause = failure;
        while (cause.cause() != null && (cause.isKindOf(PROTOCOL_EXCEPTION) || cause.isKindOf(UNMARSHALLING))) {
            cause = cause.cause();
        }
        String hint = cause.isKindOf("java.lang.ClassNotFoundException")
                ? " The server lacks this class: deploy it there, give the property a type that every server has, or, for a"
                        + " single bean, annotate its getter with @SpaceProperty(documentSupport = CONVERT)."
                : "";
        return new RemoteFailureException(
                (member == null ? "The grid" : "Member " + member) + " failed during " + operation + ": "
                        + cause.className() + ": " + cause.message() + "." + hint,
                cause.className());
    }
}
