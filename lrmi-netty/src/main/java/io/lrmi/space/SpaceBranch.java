package io.lrmi.space;

import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.NoActiveMemberException;
import io.lrmi.routing.Member;
import io.lrmi.routing.Operation;
import io.lrmi.routing.Outcome;
import io.lrmi.routing.RemoteFailures;
import io.lrmi.routing.SpaceRouter;
import io.lrmi.transaction.Branch;
import io.lrmi.transaction.ClientTransaction;
import io.lrmi.transaction.Ending;
import io.lrmi.transaction.Ending.Kind;
import io.lrmi.wire.Reply;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.space.AbortRequest;
import io.lrmi.wire.space.CommitRequest;
import io.lrmi.wire.space.PrepareAndCommitRequest;
import io.lrmi.wire.space.PrepareAndCommitResult;
import io.lrmi.wire.space.PrepareResult;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.Vote;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A partition that takes part in a transaction, and the member that holds what was done there. That member is asked to prepare; once
 * prepared, or with one branch only, the partition is, because its backups know then.
 */
final class SpaceBranch implements Branch {

    private final SpaceRouter router;
    private final String spaceName;
    private final OperationIds ids;
    private final @Nullable SpaceContext context;
    private final int partition;
    private final Member member;

    SpaceBranch(
            SpaceRouter router,
            String spaceName,
            OperationIds ids,
            @Nullable SpaceContext context,
            int partition,
            Member member) {
        this.router = router;
        this.spaceName = spaceName;
        this.ids = ids;
        this.context = context;
        this.partition = partition;
        this.member = member;
    }

    Member member() {
        return member;
    }

    @Override
    public boolean isOfSameSpace(Branch other) {
        return other instanceof SpaceBranch that && router == that.router;
    }

    @Override
    public Object identity() {
        RemoteStub stub = member.info().stub();
        return List.of(stub.objectId(), stub.runtimeId());
    }

    @Override
    public Ending commitAlone(ClientTransaction transaction) {
        return blocking(
                "commit",
                new PrepareAndCommitRequest(context, transaction.manager(), ids.next(), transaction.id()),
                outcome -> ofVote(outcome.result(PrepareAndCommitResult.class).vote()));
    }

    @Override
    public CompletableFuture<Ending> prepare(ClientTransaction transaction) {
        CompletableFuture<Reply> reply;
        try {
            reply = member.callAsync("the preparation of " + transaction, SpaceMethods.PREPARE, out -> {
                out.writeObject(transaction.manager());
                out.writeLong(transaction.id());
                // Whether a way to the partition is wanted: this client has its own.
                out.writeBoolean(false);
            });
        } catch (LrmiException e) {
            reply = CompletableFuture.failedFuture(e);
        }
        return reply.thenApply(SpaceBranch::vote).exceptionally(SpaceBranch::unanswered);
    }

    private static Ending vote(Reply reply) {
        WireThrowable failure = RemoteFailures.throwable(reply.exception());
        if (failure != null) {
            return refused(failure);
        }
        return reply.result() instanceof PrepareResult result
                ? ofVote(result.vote())
                : new Ending(Kind.ABORTED, "it answered " + reply.result(), null);
    }

    private static Ending ofVote(int vote) {
        return switch (vote) {
            case Vote.PREPARED -> Ending.of(Kind.PREPARED);
            case Vote.NOT_CHANGED -> Ending.of(Kind.NOT_CHANGED);
            case Vote.COMMITTED -> Ending.of(Kind.COMMITTED);
            default -> new Ending(Kind.ABORTED, "it was rolled back there", null);
        };
    }

    @Override
    public CompletableFuture<Ending> commit(ClientTransaction transaction, int participants) {
        return async(
                "commit",
                new CommitRequest(context, transaction.manager(), participants, ids.next(), transaction.id()),
                Kind.COMMITTED);
    }

    @Override
    public Ending abort(ClientTransaction transaction) {
        return blocking("rollback", abortRequest(transaction), outcome -> Ending.of(Kind.ABORTED));
    }

    @Override
    public CompletableFuture<Ending> abortAsync(ClientTransaction transaction) {
        return async("rollback", abortRequest(transaction), Kind.ABORTED);
    }

    private AbortRequest abortRequest(ClientTransaction transaction) {
        return new AbortRequest(context, transaction.manager(), ids.next(), transaction.id());
    }

    private Ending blocking(String verb, SpaceRequest request, Function<Outcome, Ending> success) {
        try {
            return ending(router.execute(partition, Operation.of(verb, null, request)), success);
        } catch (LrmiException e) {
            return unanswered(e);
        }
    }

    private CompletableFuture<Ending> async(String verb, SpaceRequest request, Kind success) {
        return router.executeAsync(partition, Operation.of(verb, null, request))
                .thenApply(outcome -> ending(outcome, done -> Ending.of(success)))
                .exceptionally(SpaceBranch::unanswered);
    }

    private static Ending ending(Outcome outcome, Function<Outcome, Ending> success) {
        WireThrowable failure = outcome.failure();
        return failure == null ? success.apply(outcome) : refused(failure);
    }

    private static Ending refused(WireThrowable failure) {
        return failure.isKindOf("net.jini.core.transaction.UnknownTransactionException")
                ? Ending.of(Kind.NOT_KNOWN)
                : new Ending(Kind.ABORTED, failure.toString(), null);
    }

    private static Ending unanswered(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        boolean possiblyApplied = cause instanceof ConnectionException connection
                ? connection.possiblyApplied()
                : !(cause instanceof NoActiveMemberException none) || none.possiblyApplied();
        return new Ending(possiblyApplied ? Kind.UNKNOWN : Kind.ABORTED, cause.getMessage(), cause);
    }

    @Override
    public CompletableFuture<Void> renew(ClientTransaction transaction, long millis) {
        return member.callAsync("the renewal of " + transaction, SpaceMethods.RENEW_TRANSACTION, out -> {
                    out.writeObject(transaction.manager());
                    out.writeLong(transaction.id());
                    out.writeLong(millis);
                })
                .thenAccept(reply -> {
                    WireThrowable failure = RemoteFailures.throwable(reply.exception());
                    if (failure != null) {
                        throw RemoteFailures.of(failure, member, "the renewal of " + transaction);
                    }
                });
    }

    @Override
    public String toString() {
        return "partition " + (partition + 1) + " of space " + spaceName + " (member " + member + ")";
    }
}
