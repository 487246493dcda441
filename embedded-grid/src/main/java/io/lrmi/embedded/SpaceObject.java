package io.lrmi.embedded;

import io.lrmi.embedded.engine.Answer;
import io.lrmi.embedded.engine.Replica;
import io.lrmi.embedded.net.Invocation;
import io.lrmi.embedded.net.MethodTable;
import io.lrmi.embedded.net.RemoteMethod;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.connect.SpaceConnectRequest;
import io.lrmi.wire.connect.SpaceConnectResult;
import io.lrmi.wire.connect.SpaceUuid;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.SpaceResult;
import io.lrmi.wire.space.TransactionManagerId;
import io.lrmi.wire.task.IteratorTask;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The remote methods of a space member. */
final class SpaceObject {

    static final String IMPLEMENTATION = "com.gigaspaces.internal.server.space.SpaceImpl";
    static final List<String> INTERFACES = List.of(
            "com.gigaspaces.internal.server.space.IRemoteSpace",
            "com.j_spaces.core.admin.IInternalRemoteJSpaceAdmin",
            "net.jini.core.transaction.server.TransactionParticipant",
            "com.j_spaces.core.admin.StatisticsAdmin",
            "com.j_spaces.core.service.Service",
            "java.rmi.Remote");

    private static final WireClass SPACE_MODE = WireClass.serializable(
            "com.gigaspaces.cluster.activeelection.SpaceMode", 0, WireClass.ENUM, JavaTypes.ENUM);

    private SpaceObject() {}

    /**
     * The methods of one member.
     *
     * @param tasks null for a member that executes none
     */
    static MethodTable methods(
            Replica replica, String spaceName, UUID uuid, SpaceConnectResult settings, @Nullable TaskRunner tasks) {
        RemoteMethod execute = (arguments, invocation) -> execute(replica, arguments, invocation, tasks);
        RemoteMethod isActive = (arguments, invocation) -> invocation.succeed(JavaTypes.node(replica.isActive()));
        return MethodTable.builder()
                .add(SpaceMethods.PING, (arguments, invocation) -> invocation.succeed(null))
                .add(SpaceMethods.IS_ACTIVE, isActive)
                .add(SpaceMethods.IS_ACTIVE_AND_NOT_SUSPENDED, isActive)
                .add("isEmbedded()Z", (arguments, invocation) -> invocation.succeed(JavaTypes.node(false)))
                .add("getName()Ljava/lang/String;", (arguments, invocation) -> invocation.succeed(spaceName))
                .add(
                        "getSpaceUuid()Lnet/jini/id/Uuid;",
                        (arguments, invocation) -> invocation.succeed(new SpaceUuid(uuid)))
                .add(
                        "getSpaceMode()Lcom/gigaspaces/cluster/activeelection/SpaceMode;",
                        (arguments, invocation) -> invocation.succeed(mode(replica)))
                .add(SpaceMethods.CONNECT, (arguments, invocation) -> {
                    arguments.readArgument(SpaceConnectRequest.class);
                    invocation.succeed(settings);
                })
                .add(SpaceMethods.PREPARE, (arguments, invocation) -> prepare(replica, arguments, invocation))
                .add(SpaceMethods.RENEW_TRANSACTION, (arguments, invocation) -> renew(replica, arguments, invocation))
                .add(SpaceMethods.EXECUTE, execute)
                .add(SpaceMethods.EXECUTE_ASYNC, execute)
                .add(SpaceMethods.EXECUTE_ONE_WAY, execute)
                .build();
    }

    private static WireNode mode(Replica replica) {
        return new WireNode.Constant(SPACE_MODE, replica.isActive() ? "PRIMARY" : "BACKUP");
    }

    private static void prepare(Replica replica, WireInput arguments, Invocation invocation) {
        TransactionManagerId manager = arguments.readMessage(TransactionManagerId.class);
        long transaction = arguments.readLong();
        arguments.readBoolean();
        answer(replica.prepare(manager, transaction), invocation);
    }

    private static void renew(Replica replica, WireInput arguments, Invocation invocation) {
        TransactionManagerId manager = arguments.readMessage(TransactionManagerId.class);
        answer(replica.renew(manager, arguments.readLong(), arguments.readLong()), invocation);
    }

    private static void answer(@Nullable Object result, Invocation invocation) {
        if (result instanceof WireNode.Instance exception) {
            invocation.fail(exception);
        } else {
            invocation.succeed(result);
        }
    }

    private static void execute(
            Replica replica, WireInput arguments, Invocation invocation, @Nullable TaskRunner tasks) {
        Object request = arguments.readArgument(Object.class);
        if (tasks != null
                && request instanceof ExecuteTaskRequest execute
                && !(execute.task() instanceof IteratorTask)) {
            tasks.execute(execute, replica, invocation);
            return;
        }
        if (request instanceof SpaceRequest operation) {
            List<String> unregistered = arguments.unregisteredClasses();
            Runnable next = () -> replica.execute(operation, new InvocationAnswer(invocation));
            if (tasks != null && tasks.lacks(unregistered)) {
                tasks.loadFirst(unregistered, invocation, next);
            } else {
                next.run();
            }
            return;
        }
        String name = request instanceof WireNode node ? node.type().name() : String.valueOf(request);
        invocation.fail(WireThrowable.builder(JavaErrors.UNSUPPORTED_OPERATION)
                .message("The embedded grid does not support " + name + "; use a real grid for it")
                .build());
    }

    private record InvocationAnswer(Invocation invocation) implements Answer {

        @Override
        public void complete(SpaceResult result) {
            invocation.succeed(result);
        }

        @Override
        public void onDisconnect(Runnable action) {
            invocation.onDisconnect(action);
        }
    }
}
