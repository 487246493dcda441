package io.lrmi.routing;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.IncompatibleServerException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.OverloadedException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.lookup.SpaceMember;
import io.lrmi.transport.MemberConnections;
import io.lrmi.transport.Request;
import io.lrmi.transport.Target;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.connect.SpaceConnectRequest;
import io.lrmi.wire.connect.SpaceConnectResult;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.SpaceResult;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A member of the space with its connections. Safe for use by many threads. */
public final class Member {

    private final SpaceMember info;
    private final MemberConnections connections;
    private final Target execute;
    private final Target executeOneWay;

    private volatile @Nullable Failure lastFailure;

    Member(SpaceMember info, MemberConnections connections) {
        this.info = info;
        this.connections = connections;
        info.stub().requireSupported("Member " + info.name());
        this.execute = new Target(info.stub().objectId(), method(SpaceMethods.EXECUTE));
        this.executeOneWay = new Target(info.stub().objectId(), method(SpaceMethods.EXECUTE_ONE_WAY));
    }

    /** Why there was no valid answer. */
    public record Failure(Instant when, LrmiException cause) {}

    /** The last call that got no valid answer, null if there was none. */
    public @Nullable Failure lastFailure() {
        return lastFailure;
    }

    private @Nullable Object call(Target target, Request request) {
        try {
            return connections.call(target, request);
        } catch (LrmiException e) {
            note(e);
            throw e;
        }
    }

    private CompletableFuture<Reply> callAsync(Target target, Request request) {
        return connections.callAsync(target, request).whenComplete((reply, failure) -> note(failure));
    }

    private void note(@Nullable Throwable failure) {
        // What the client itself is to blame for says nothing about the member.
        if (failure != null
                && SpaceRouter.rootOf(failure) instanceof LrmiException known
                && !(known instanceof ClientClosedException)
                && !(known instanceof OverloadedException)
                && !(known instanceof InterruptedOperationException)) {
            lastFailure = new Failure(Instant.now(), known);
        }
    }

    private int method(String name) {
        Integer index = info.stub().methodIndex(name);
        if (index == null) {
            throw new IncompatibleServerException("Member " + info.name() + " is of version "
                    + info.stub().version() + " and has no method " + name + ".");
        }
        return index;
    }

    public SpaceMember info() {
        return info;
    }

    public MemberConnections connections() {
        return connections;
    }

    /** Calls a method other than those for operations, without blocking. */
    public CompletableFuture<Reply> callAsync(String verb, String method, Request.Arguments arguments) {
        return callAsync(new Target(info.stub().objectId(), method(method)), Request.of(verb, arguments));
    }

    private Target target(Operation operation) {
        return operation.oneWay() ? executeOneWay : execute;
    }

    /**
     * Executes in the calling thread.
     *
     * @return the result of an operation that succeeded and belongs to no transaction, which most do; otherwise an {@link Outcome}
     */
    Object execute(int partition, Operation operation) {
        Enlistment enlistment = operation.enlistment();
        if (enlistment == null) {
            return answer(call(target(operation), operation), operation);
        }
        enlistment.sending(partition, this);
        try {
            Outcome outcome = outcome(call(target(operation), operation), operation);
            enlistment.answered(partition, this, outcome);
            return outcome;
        } catch (RuntimeException e) {
            unanswered(enlistment, partition, e);
            throw e;
        }
    }

    CompletableFuture<Outcome> executeAsync(int partition, Operation operation) {
        Enlistment enlistment = operation.enlistment();
        if (enlistment == null) {
            return callAsync(target(operation), operation).thenApply(reply -> outcome(reply.resultOrThis(), operation));
        }
        enlistment.sending(partition, this);
        return callAsync(target(operation), operation)
                .thenApply(reply -> outcome(reply.resultOrThis(), operation))
                .whenComplete((outcome, failure) -> {
                    if (outcome != null) {
                        enlistment.answered(partition, this, outcome);
                    } else {
                        unanswered(enlistment, partition, SpaceRouter.rootOf(failure));
                    }
                });
    }

    private void unanswered(Enlistment enlistment, int partition, Throwable failure) {
        if (failure instanceof ConnectionException connection) {
            enlistment.unanswered(partition, this, connection);
        } else {
            enlistment.failed(partition, this);
        }
    }

    private Outcome outcome(@Nullable Object reply, Operation operation) {
        return outcomeOf(answer(reply, operation));
    }

    /** What {@link #execute} returned, with where it came from. */
    Outcome outcomeOf(Object answer) {
        return answer instanceof Outcome outcome ? outcome : new Outcome(this, (SpaceResult) answer, null);
    }

    private Object answer(@Nullable Object answer, Operation operation) {
        if (answer instanceof Reply reply) {
            return new Outcome(this, null, RemoteFailures.throwable(reply.exception()));
        }
        if (operation.oneWay()) {
            return new Outcome(this, null, null);
        }
        if (!(answer instanceof SpaceResult result)) {
            // It may be the reply to another call, and then so are the next ones.
            connections.closeIdle();
            throw new WireFormatException("Member " + info.name() + " at " + connections.endpoint() + " answered "
                    + operation.name() + " with " + answer);
        }
        return result.failure() == null
                ? result
                : new Outcome(this, result, RemoteFailures.throwable(result.failure()));
    }

    /** Asks the member whether it is the active one of its partition. */
    CompletableFuture<Boolean> isActive() {
        return callIsActive("the search for the active member")
                .thenApply(reply -> reply.exception() == null && Boolean.TRUE.equals(JavaTypes.unbox(reply.result())));
    }

    /** As {@link #isActive}; fails if the member does not say yes or no. */
    CompletableFuture<Boolean> askActive() {
        return callIsActive("the check of the members").thenApply(reply -> {
            if (reply.exception() == null && JavaTypes.unbox(reply.result()) instanceof Boolean active) {
                return active;
            }
            WireThrowable failure = RemoteFailures.throwable(reply.exception());
            throw new LrmiException("Member " + this + " was asked whether it is active and answered "
                    + (failure == null ? reply.result() : failure.unwrapped()));
        });
    }

    private CompletableFuture<Reply> callIsActive(String verb) {
        Integer method = info.stub().methodIndex(SpaceMethods.IS_ACTIVE_AND_NOT_SUSPENDED);
        if (method == null) {
            method = method(SpaceMethods.IS_ACTIVE);
        }
        Target target = new Target(info.stub().objectId(), method);
        return connections
                .callApart(target, Request.of(verb, out -> {}))
                .whenComplete((reply, failure) -> note(failure));
    }

    /** Asks the member for the settings of its space; works on backups too. */
    SpaceConnectResult connect() {
        WireMessage request = new SpaceConnectRequest();
        Reply reply = Reply.of(call(
                new Target(info.stub().objectId(), method(SpaceMethods.CONNECT)),
                Request.of("connecting to the space", out -> out.writeArgument(request))));
        WireThrowable failure = RemoteFailures.throwable(reply.exception());
        if (failure != null) {
            throw RemoteFailures.of(failure, this, "connecting to the space");
        }
        if (!(reply.result() instanceof SpaceConnectResult result)) {
            throw new WireFormatException(
                    "Member " + info.name() + " answered the connect call with " + reply.result());
        }
        return result;
    }

    @Override
    public String toString() {
        return info.name() + " at " + connections.endpoint();
    }
}
