package io.lrmi.wire.space;

/** Methods of a space member, as the method table of its stub names them. */
public final class SpaceMethods {

    public static final String EXECUTE = operation("executeOperation");
    /** Same meaning; the original client uses it where it does not wait in the calling thread. */
    public static final String EXECUTE_ASYNC = operation("executeOperationAsync");

    public static final String EXECUTE_ONE_WAY =
            "executeOperationOneway(Lcom/gigaspaces/internal/remoting/RemoteOperationRequest;)V";
    public static final String IS_ACTIVE = "isActive()Z";
    public static final String IS_ACTIVE_AND_NOT_SUSPENDED = "isActiveAndNotSuspended()Z";
    public static final String PING = "ping()V";
    public static final String CONNECT =
            "connect(Lcom/gigaspaces/internal/client/spaceproxy/operations/SpaceConnectRequest;)"
                    + "Lcom/gigaspaces/internal/client/spaceproxy/operations/SpaceConnectResult;";

    /** Arguments: manager, id of the transaction, false. Answers with a {@link PrepareResult}. */
    public static final String PREPARE =
            "prepare(Lnet/jini/core/transaction/server/TransactionManager;JZ)Ljava/lang/Object;";
    /** Arguments: manager, id of the transaction, milliseconds. */
    public static final String RENEW_TRANSACTION =
            "renewLease(Lnet/jini/core/transaction/server/TransactionManager;JJ)V";

    private SpaceMethods() {}

    private static String operation(String name) {
        return name + "(Lcom/gigaspaces/internal/remoting/RemoteOperationRequest;)"
                + "Lcom/gigaspaces/internal/remoting/RemoteOperationResult;";
    }
}
