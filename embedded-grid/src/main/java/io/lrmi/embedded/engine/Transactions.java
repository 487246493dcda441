package io.lrmi.embedded.engine;

import io.lrmi.embedded.engine.OpenTransaction.Change;
import io.lrmi.wire.space.AbortRequest;
import io.lrmi.wire.space.AbortResult;
import io.lrmi.wire.space.CommitRequest;
import io.lrmi.wire.space.CommitResult;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.PrepareAndCommitRequest;
import io.lrmi.wire.space.PrepareAndCommitResult;
import io.lrmi.wire.space.TransactionId;
import io.lrmi.wire.space.Vote;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How transactions begin and end in a partition. */
final class Transactions {

    private Transactions() {}

    /**
     * The transaction of an operation.
     *
     * @param id of the operation, null if it cannot be recognised
     * @throws OperationFailure if the transaction is about to end, or has done this operation before
     */
    static OpenTransaction join(TransactionId reference, @Nullable OperationId id, Operation operation) {
        if (!reference.managerInClient()) {
            throw Failures.unsupported("transactions that a manager outside of the client ends");
        }
        OpenTransaction transaction = operation.transactions().attach(reference, operation.now());
        if (transaction.isPrepared()) {
            throw Failures.notActive(transaction);
        }
        if (id != null && transaction.operations().contains(id)) {
            // The client has lost the result of it.
            abort(transaction, operation);
            throw Failures.disconnected(transaction);
        }
        return transaction;
    }

    static PrepareAndCommitResult commitAlone(PrepareAndCommitRequest request, Operation operation) {
        if (!operation.transactions().hasEnded(request.operation())) {
            commit(require(new OpenTransaction.Key(request.manager(), request.transaction()), operation), operation);
            operation.replication().ended(request.operation());
        }
        return new PrepareAndCommitResult(null, Vote.COMMITTED);
    }

    static CommitResult commit(CommitRequest request, Operation operation) {
        if (!operation.transactions().hasEnded(request.operation())) {
            commit(require(new OpenTransaction.Key(request.manager(), request.transaction()), operation), operation);
            operation.replication().ended(request.operation());
        }
        return new CommitResult(null);
    }

    static AbortResult abort(AbortRequest request, Operation operation) {
        if (!operation.transactions().hasEnded(request.operation())) {
            abort(require(new OpenTransaction.Key(request.manager(), request.transaction()), operation), operation);
            operation.replication().ended(request.operation());
        }
        return new AbortResult(null);
    }

    /** From now on only its end can be told to the transaction, which backups learn as well. */
    static int prepare(OpenTransaction.Key key, Operation operation) {
        OpenTransaction transaction = require(key, operation);
        if (transaction.changesNothing()) {
            end(transaction, operation);
            return Vote.NOT_CHANGED;
        }
        transaction.prepared();
        operation.replication().prepared(transaction);
        return Vote.PREPARED;
    }

    static void renew(OpenTransaction.Key key, long millis, Operation operation) {
        OpenTransaction transaction = operation.transactions().find(key);
        if (transaction == null) {
            throw Failures.unknownLease(key);
        }
        transaction.extend(millis > Long.MAX_VALUE - operation.now() ? Long.MAX_VALUE : operation.now() + millis);
    }

    private static OpenTransaction require(OpenTransaction.Key key, Operation operation) {
        OpenTransaction transaction = operation.transactions().find(key);
        if (transaction == null) {
            throw Failures.unknownTransaction();
        }
        return transaction;
    }

    static void abort(OpenTransaction transaction, Operation operation) {
        end(transaction, operation);
    }

    private static void commit(OpenTransaction transaction, Operation operation) {
        for (Change change : transaction.changes().values()) {
            StoredEntry before = change.before();
            StoredEntry after = change.after();
            if (!change.changesSomething()) {
                continue;
            }
            if (before != null
                    && (after == null
                            || !before.type().name().equals(after.type().name()))) {
                operation.replication().remove(before.uid());
            }
            if (after != null) {
                operation.replication().put(after);
            }
        }
        end(transaction, operation);
    }

    /** Unlocks everything, and lets those try again who waited for it. */
    private static void end(OpenTransaction transaction, Operation operation) {
        List<StoredEntry> touched = new ArrayList<>();
        transaction.changes().values().forEach(change -> {
            if (change.before() != null) {
                touched.add(change.before());
            }
            if (change.after() != null) {
                touched.add(change.after());
            }
        });
        for (String uid : transaction.reads()) {
            StoredEntry entry = operation.data().entries().find(uid, operation.now());
            if (entry != null) {
                touched.add(entry);
            }
        }
        touched.addAll(inGroups(transaction, operation));
        operation.replication().forget(transaction);
        operation.waiters().end(transaction, operation);
        operation.waiters().wake(touched, operation);
    }

    /** Entries of the groups that only the transaction was served from. */
    private static List<StoredEntry> inGroups(OpenTransaction transaction, Operation operation) {
        List<StoredEntry> entries = new ArrayList<>();
        for (GroupPoll.Group group : transaction.groups()) {
            EntryType type = operation.data().types().find(group.type());
            String path = type == null ? null : type.descriptor().fifoGrouping().path();
            if (type == null || path == null) {
                continue;
            }
            for (StoredEntry entry : operation.data().entries().ofType(type, operation.now())) {
                if (GroupPoll.group(entry, path).equals(group)) {
                    entries.add(entry);
                }
            }
        }
        return entries;
    }
}
