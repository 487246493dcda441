package io.lrmi.embedded.engine;

import io.lrmi.wire.WireNode;
import io.lrmi.wire.space.AbortRequest;
import io.lrmi.wire.space.AddIndexesRequest;
import io.lrmi.wire.space.AddIndexesResult;
import io.lrmi.wire.space.AggregateRequest;
import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.CommitRequest;
import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.ExecuteTaskResult;
import io.lrmi.wire.space.GetTypeRequest;
import io.lrmi.wire.space.GetTypeResult;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.PrepareAndCommitRequest;
import io.lrmi.wire.space.PrepareResult;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadUidsRequest;
import io.lrmi.wire.space.RegisterTypeRequest;
import io.lrmi.wire.space.RegisterTypeResult;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.SpaceResult;
import io.lrmi.wire.space.TransactionId;
import io.lrmi.wire.space.TransactionManagerId;
import io.lrmi.wire.space.UpdateLeaseRequest;
import io.lrmi.wire.space.Vote;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.space.WriteEntryResult;
import io.lrmi.wire.task.IteratorBatchRequest;
import io.lrmi.wire.task.IteratorReference;
import io.lrmi.wire.task.IteratorTask;
import io.netty.channel.EventLoopGroup;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The data of one member and the operations clients ask of it. Safe for use by many threads; nothing blocks. */
public final class Replica {

    private final Partition partition;
    private final String memberName;
    private final String containerName;
    private final EventLoopGroup timers;
    private final RoutingRule routing;
    private final SpaceData data = new SpaceData();
    private final Waiters waiters = new Waiters();
    private final Iterations iterations = new Iterations();
    private Uids uids;
    private volatile boolean pretendsInactive;

    Replica(Partition partition, String memberName, String containerName, EventLoopGroup timers, RoutingRule routing) {
        this.partition = partition;
        this.memberName = memberName;
        this.containerName = containerName;
        this.timers = timers;
        this.routing = routing;
        this.uids = new Uids(containerName, System.currentTimeMillis());
    }

    SpaceData data() {
        return data;
    }

    /** Joins the partition, as backup if it has an active member. */
    public void start() {
        synchronized (partition) {
            uids = new Uids(containerName, System.currentTimeMillis());
            partition.started(this);
        }
    }

    /** Leaves the partition. Reads and takes that wait are never answered: the connection of their client is cut. */
    public void stop() {
        synchronized (partition) {
            partition.stopped(this);
            waiters.clear().forEach(Waiter::cancelTimer);
            iterations.clear();
        }
    }

    /**
     * Becomes a backup. Operations that wait fail as they do in a backup.
     *
     * @return false if it has to stay active because no other member runs
     */
    public boolean demote() {
        synchronized (partition) {
            if (!partition.demoted(this)) {
                return false;
            }
            if (partition.isRunning(this)) {
                OperationFailure failure = inactive();
                waiters.clear().forEach(waiter -> waiter.fail(failure));
                iterations.clear();
            }
            return true;
        }
    }

    /** Called under the lock of the partition, for the active member, after the entries have gone. */
    void abandonTransactions() {
        Operation operation = operation(System.currentTimeMillis());
        for (OpenTransaction transaction : List.copyOf(data.transactions().all())) {
            // One that has done nothing but wait, as those of polling containers, goes on.
            if (transaction.holdsSomething()) {
                operation.replication().forget(transaction);
                waiters.end(transaction, operation);
            }
        }
        iterations.clear();
    }

    /** Whether it says to clients that it is a backup even if it is active. */
    public void pretendInactive(boolean value) {
        pretendsInactive = value;
    }

    private OperationFailure inactive() {
        Replica active = partition.active();
        return Failures.inactive(memberName, active == null || active == this ? null : active.memberName);
    }

    /** Called under the lock of the partition. */
    private boolean serves() {
        return partition.active() == this && !pretendsInactive;
    }

    public boolean isRunning() {
        synchronized (partition) {
            return partition.isRunning(this);
        }
    }

    public boolean isActive() {
        synchronized (partition) {
            return serves();
        }
    }

    /** Why the member does not answer operations, as backup or stopped; null if it does. */
    public WireNode.@Nullable Instance refusal() {
        synchronized (partition) {
            if (!partition.isRunning(this)) {
                return Failures.stopped(memberName).exception();
            }
            return serves() ? null : inactive().exception();
        }
    }

    /** Carries out an operation. The answer may come later, if the client waits for an entry. */
    public void execute(SpaceRequest request, Answer answer) {
        synchronized (partition) {
            try {
                Patterns.begin();
                executeLocked(request, answer);
            } catch (OperationFailure e) {
                answer.complete(FailedResults.of(request, e.exception()));
            }
        }
    }

    private void executeLocked(SpaceRequest request, Answer answer) {
        if (!partition.isRunning(this)) {
            throw Failures.stopped(memberName);
        }
        if (request instanceof GetTypeRequest getType) {
            EntryType type = data.types().find(getType.typeName());
            answer.complete(new GetTypeResult(null, type == null ? null : type.descriptor()));
            return;
        }
        if (!serves()) {
            throw inactive();
        }
        Operation operation = operation(System.currentTimeMillis());
        TransactionId reference = TransactionParts.transaction(request);
        if (reference == null) {
            execute(request, answer, operation);
            return;
        }
        OperationId id = TransactionParts.operation(request);
        OpenTransaction transaction = Transactions.join(reference, id, operation);
        execute(request, answer, operation.in(transaction, id));
    }

    private Operation operation(long now) {
        return new Operation(memberName, data, partition.replication(), waiters, uids, routing, now, null, null);
    }

    private void execute(SpaceRequest request, Answer answer, Operation operation) {
        if (request instanceof WriteEntryRequest write) {
            writeOrWait(write, answer, operation);
        } else if (request instanceof WriteEntriesRequest write) {
            writeOrWait(new BatchWrite(write, operation), answer, operation);
        } else if (request instanceof ReadTakeRequest read) {
            readOrWait(read, answer, operation);
        } else if (request instanceof ReadTakeManyRequest read) {
            answer.complete(Reads.many(read, operation));
        } else if (request instanceof ReadTakeByIdsRequest read) {
            answer.complete(Reads.byIds(read, operation));
        } else if (request instanceof CountClearRequest count) {
            answer.complete(Reads.count(count, operation));
        } else if (request instanceof AggregateRequest aggregate) {
            answer.complete(Aggregations.aggregate(aggregate, operation));
        } else if (request instanceof ChangeRequest change) {
            changeOrWait(new Changes(change, operation), answer, operation);
        } else if (request instanceof PrepareAndCommitRequest commit) {
            answer.complete(Transactions.commitAlone(commit, operation));
        } else if (request instanceof CommitRequest commit) {
            answer.complete(Transactions.commit(commit, operation));
        } else if (request instanceof AbortRequest abort) {
            answer.complete(Transactions.abort(abort, operation));
        } else if (request instanceof ReadUidsRequest read) {
            answer.complete(Reads.uids(read, operation));
        } else if (request instanceof ExecuteTaskRequest execute) {
            answer.complete(new ExecuteTaskResult(null, execute(execute.task(), operation)));
        } else if (request instanceof UpdateLeaseRequest lease) {
            answer.complete(Leases.update(lease, operation));
        } else if (request instanceof AddIndexesRequest add) {
            answer.complete(new AddIndexesResult(null, operation.addIndexes(add.typeName(), add.indexes())));
        } else if (request instanceof RegisterTypeRequest register) {
            operation.register(register.descriptor());
            answer.complete(new RegisterTypeResult(null));
        } else {
            throw Failures.unsupported(
                    "requests of class " + request.wireClass().name());
        }
    }

    private @Nullable Object execute(Object task, Operation operation) {
        if (task instanceof IteratorTask iterator && iterator.step() instanceof IteratorBatchRequest batch) {
            return iterations.next(batch, operation, partition.number());
        }
        if (task instanceof IteratorTask iterator && iterator.step() instanceof IteratorReference reference) {
            if (reference.renew()) {
                iterations.renew(reference.iterator(), operation.now());
            } else {
                iterations.close(reference.iterator());
            }
            return null;
        }
        throw Failures.unsupported("tasks such as " + task);
    }

    /** Iterations for which this member keeps a place. */
    public int openIterations() {
        synchronized (partition) {
            iterations.dropExpired(System.currentTimeMillis());
            return iterations.size();
        }
    }

    private void readOrWait(ReadTakeRequest request, Answer answer, Operation operation) {
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        query.requireOrder(request.modifiers(), request.transaction());
        Waiter.Attempt attempt = later -> Reads.oneOrWait(request, query, later);
        SpaceResult result = attempt.run(operation);
        if (result != null) {
            answer.complete(result);
            return;
        }
        park(
                new Waiter(request, attempt, query::matches, operation.transaction(), answer, () -> Reads.NOTHING),
                request.timeout(),
                answer);
    }

    private void writeOrWait(WriteEntryRequest request, Answer answer, Operation operation) {
        WriteEntryResult result = Writes.write(request, operation);
        if (result.outcome() != null || request.timeout() == 0) {
            answer.complete(result);
            return;
        }
        String uid = Writes.uid(request, operation);
        Waiter.Attempt attempt = later -> {
            WriteEntryResult again = Writes.write(request, later);
            return again.outcome() == null ? null : again;
        };
        park(
                new Waiter(
                        request,
                        attempt,
                        entry -> entry.uid().equals(uid),
                        operation.transaction(),
                        answer,
                        () -> result),
                request.timeout(),
                answer);
    }

    private void writeOrWait(BatchWrite batch, Answer answer, Operation operation) {
        SpaceResult result = batch.attempt(operation);
        if (result != null) {
            answer.complete(result);
            return;
        }
        park(
                new Waiter(
                        batch.request(),
                        batch::attempt,
                        batch::waitsFor,
                        operation.transaction(),
                        answer,
                        batch::result),
                batch.request().timeout(),
                answer);
    }

    private void changeOrWait(Changes changes, Answer answer, Operation operation) {
        SpaceResult result = changes.attempt(operation);
        if (result != null) {
            answer.complete(result);
            return;
        }
        park(
                new Waiter(
                        changes.request(),
                        changes::attempt,
                        changes::concerns,
                        operation.transaction(),
                        answer,
                        changes::result),
                changes.request().timeout(),
                answer);
    }

    /**
     * Asks the member whether it can commit.
     *
     * @return the result, or the exception of the call
     */
    public Object prepare(TransactionManagerId manager, long transaction) {
        Object result = onTransaction(operation ->
                new PrepareResult(Transactions.prepare(new OpenTransaction.Key(manager, transaction), operation)));
        return result == null ? new PrepareResult(Vote.ABORTED) : result;
    }

    /**
     * Has a transaction last for the given time from now.
     *
     * @return the exception of the call, null if there is none
     */
    public @Nullable Object renew(TransactionManagerId manager, long transaction, long millis) {
        return onTransaction(operation -> {
            Transactions.renew(new OpenTransaction.Key(manager, transaction), millis, operation);
            return null;
        });
    }

    private @Nullable Object onTransaction(Function<Operation, @Nullable Object> action) {
        synchronized (partition) {
            try {
                if (!partition.isRunning(this)) {
                    throw Failures.stopped(memberName);
                }
                if (!serves()) {
                    throw inactive();
                }
                return action.apply(operation(System.currentTimeMillis()));
            } catch (OperationFailure e) {
                return e.exception();
            }
        }
    }

    /** Called under the lock of the partition. */
    void endOverdueTransactions(long now) {
        Operation operation = operation(now);
        data.transactions().overdue(now).forEach(transaction -> Transactions.abort(transaction, operation));
    }

    private void park(Waiter waiter, long timeout, Answer answer) {
        waiters.add(waiter);
        answer.onDisconnect(() -> forget(waiter));
        if (timeout < Long.MAX_VALUE) {
            waiter.timer(timers.schedule(() -> expire(waiter), timeout, TimeUnit.MILLISECONDS));
        }
    }

    private void forget(Waiter waiter) {
        synchronized (partition) {
            if (waiters.remove(waiter)) {
                waiter.cancelTimer();
            }
        }
    }

    private void expire(Waiter waiter) {
        synchronized (partition) {
            if (waiters.remove(waiter)) {
                waiter.expire();
            }
        }
    }
}
