package io.lrmi.routing;

import io.lrmi.failure.RemoteFailureException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.connect.ClusterTopology;
import io.lrmi.wire.error.SpaceErrors;
import io.lrmi.wire.error.WireThrowable;
import org.jspecify.annotations.Nullable;

/** Which failures of the server lead to another attempt, and the words for those that do not. */
public final class RemoteFailures {

    /** Longest chain of causes that is looked at. */
    private static final int MAX_DEPTH = 20;

    private static final String PROTOCOL_EXCEPTION = "com.gigaspaces.exception.lrmi.ProtocolException";
    private static final String UNMARSHALLING = "com.gigaspaces.lrmi.nio.UnMarshallingException";

    private static final String OTHER_TOPOLOGY = SpaceErrors.OTHER_TOPOLOGY.name();

    private static final String REPEATED =
            " An earlier attempt, whose reply was lost, may have been executed, and this failure be due to it.";

    private RemoteFailures() {}

    /** Whether the member cannot serve its partition any more, so that another one must be found. */
    static boolean needsOtherMember(WireThrowable failure) {
        if (failure.isKindOf(PROTOCOL_EXCEPTION)) {
            WireThrowable cause = failure.cause();
            return cause != null && cause.isKindOf("java.rmi.NoSuchObjectException");
        }
        return failure.isKindOf("java.rmi.RemoteException")
                || failure.isKindOf(OTHER_TOPOLOGY)
                || failure.isKindOf("com.gigaspaces.admin.quiesce.QuiesceException");
    }

    /** By what the member routes, if it refused an operation that was routed in another way; null otherwise. */
    static @Nullable ClusterTopology topology(WireThrowable failure) {
        return failure.isKindOf(OTHER_TOPOLOGY) && failure.field("newMap") instanceof ClusterTopology topology
                ? topology
                : null;
    }

    /** Whether the server refused the operation before it did anything. */
    public static boolean certainlyNotApplied(WireThrowable failure) {
        return failure.isKindOf(PROTOCOL_EXCEPTION)
                || failure.isKindOf("com.gigaspaces.cluster.activeelection.InactiveSpaceException")
                || failure.isKindOf("com.j_spaces.core.exception.SpaceUnavailableException")
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

    /** What went wrong when the server read a request, without the envelopes that say that it was then. */
    public static WireThrowable reason(WireThrowable failure) {
        WireThrowable reason = failure;
        WireThrowable cause = reason.cause();
        while (cause != null && (reason.isKindOf(PROTOCOL_EXCEPTION) || reason.isKindOf(UNMARSHALLING))) {
            reason = cause;
            cause = reason.cause();
        }
        return reason;
    }

    private static @Nullable WireThrowable missingClass(WireThrowable failure) {
        WireThrowable cause = failure;
        for (int depth = 0; cause != null && depth < MAX_DEPTH; depth++) {
            if (cause.isKindOf("java.lang.ClassNotFoundException")) {
                return cause;
            }
            cause = cause.cause();
        }
        return null;
    }

    private static String advice(WireThrowable missingClass, @Nullable Member member) {
        String property =
                " If it belongs to the value of a property, give the property a type that every server has, or,"
                        + " for a single bean, annotate its getter with @SpaceProperty(documentSupport = CONVERT).";
        if (member == null) {
            return " Deploy it there." + property;
        }
        String className = String.valueOf(missingClass.message());
        return member.connections().adviceOnMissingClass(className) + property;
    }

    /** A failure of the server without a more specific exception on the client. */
    public static RemoteFailureException of(WireThrowable failure, @Nullable Member member, String operation) {
        return of(failure, member, operation, false);
    }

    /**
     * A failure of the server without a more specific exception on the client.
     *
     * @param repeated whether an earlier attempt at the same operation may have been executed
     */
    public static RemoteFailureException of(
            WireThrowable failure, @Nullable Member member, String operation, boolean repeated) {
        WireThrowable missingClass = missingClass(failure);
        WireThrowable cause = missingClass != null ? missingClass : reason(failure);
        String hint = missingClass == null ? "" : " The server lacks this class." + advice(missingClass, member);
        return new RemoteFailureException(
                (member == null ? "The grid" : "Member " + member) + " failed during " + operation + ": "
                        + cause.className() + ": " + cause.message() + "."
                        + hint + (repeated ? REPEATED : ""),
                cause.className(),
                repeated);
    }
}
