package io.lrmi.space;

import com.gigaspaces.client.ChangeResult;
import io.lrmi.entry.EntryType;
import io.lrmi.routing.Operation;
import io.lrmi.spi.ChangePlan;
import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.Modifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Changing entries where they are. */
final class Changes {

    private final Sender sender;
    private final Queries queries;
    private final TypeCatalog catalog;
    private final Mutations mutations;
    private final OperationIds ids;

    Changes(Sender sender, Queries queries, TypeCatalog catalog, Mutations mutations, OperationIds ids) {
        this.sender = sender;
        this.queries = queries;
        this.catalog = catalog;
        this.mutations = mutations;
        this.ids = ids;
    }

    /** What is to be sent where. */
    private record Task(Query query, Operation operation, ChangeOutcomes outcomes) {}

    <T> @Nullable ChangeResult<T> change(
            @Nullable SpaceTransaction transaction, Object template, ChangePlan plan, int modifiers, long timeout) {
        Task task = task(transaction, template, plan, modifiers, timeout);
        if (task.operation.oneWay()) {
            sendOneWay(task);
            return null;
        }
        List<Integer> partitions = partitions(task.query);
        if (partitions.size() == 1) {
            task.outcomes.addOnly(sender.attempt(partitions.get(0), task.operation));
        } else {
            Futures.await(onAll(task, partitions));
        }
        return task.outcomes.merge();
    }

    <T> CompletableFuture<ChangeResult<T>> changeAsync(
            @Nullable SpaceTransaction transaction, Object template, ChangePlan plan, int modifiers, long timeout) {
        if ((modifiers & Modifiers.ONE_WAY) != 0) {
            throw new UnsupportedOperationException(
                    "A one-way change has no result to wait for; use change, which does not wait for it either");
        }
        Task task = task(transaction, template, plan, modifiers, timeout);
        List<Integer> partitions = partitions(task.query);
        if (partitions.size() == 1) {
            return sender.attemptAsync(partitions.get(0), task.operation).thenApply(outcome -> {
                task.outcomes.addOnly(outcome);
                return task.outcomes.merge();
            });
        }
        return onAll(task, partitions).thenApply(done -> task.outcomes.merge());
    }

    private CompletableFuture<Void> onAll(Task task, List<Integer> partitions) {
        List<CompletableFuture<Void>> futures = new ArrayList<>();
        for (int partition : partitions) {
            futures.add(sender.attemptAsync(partition, task.operation).handle((outcome, failure) -> {
                if (failure == null) {
                    task.outcomes.add(outcome);
                } else {
                    task.outcomes.addError(Sender.translate(failure));
                }
                return null;
            }));
        }
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }

    private void sendOneWay(Task task) {
        catalog.requireRegistered(task.query.type());
        for (int partition : partitions(task.query)) {
            var unused = sender.attempt(partition, task.operation);
        }
    }

    private List<Integer> partitions(Query query) {
        Object routing = query.routing();
        if (routing != null) {
            return List.of(sender.router().partitionOf(routing));
        }
        List<Integer> all = new ArrayList<>();
        for (int partition = 0; partition < sender.router().partitionCount(); partition++) {
            all.add(partition);
        }
        return all;
    }

    private Task task(
            @Nullable SpaceTransaction transaction, Object template, ChangePlan plan, int modifiers, long timeout) {
        if (template == null) {
            throw new IllegalArgumentException("There is no template that says which entries to change");
        }
        if (plan.operations().isEmpty() && plan.newLease() == 0) {
            throw new IllegalArgumentException("The change set is empty: it says nothing that is to be changed");
        }
        if (timeout < 0) {
            throw new IllegalArgumentException("The timeout is " + timeout + " ms, but must not be negative");
        }
        boolean oneWay = (modifiers & Modifiers.ONE_WAY) != 0;
        if (oneWay && (modifiers & Modifiers.RETURN_DETAILED_CHANGES) != 0) {
            throw new IllegalArgumentException(
                    "ONE_WAY returns nothing, so it does not go with RETURN_DETAILED_RESULTS");
        }
        Query query = queries.of(template, ids.next());
        requireAll(query);
        EntryType type = query.type();
        ChangeRequest request = new ChangeRequest(
                sender.context(),
                query.packet(),
                mutations.of(plan, type),
                SpaceTransaction.reference(transaction),
                timeout,
                plan.newLease(),
                modifiers | (type.alwaysFifo() ? Modifiers.FIFO : 0));
        Operation operation = new Operation(
                "change",
                query.typeName(),
                request,
                timeout,
                oneWay,
                SpaceTransaction.enlistment(transaction, Locks.CHANGE));
        return new Task(query, operation, new ChangeOutcomes(operation, plan.operations(), mutations, type, modifiers));
    }

    private static void requireAll(Query query) {
        if (query.selection() != null) {
            throw new UnsupportedOperationException(
                    "A change concerns all matching entries: remove rownum and order by from the query");
        }
        if (query.type().broadcast()) {
            throw new UnsupportedOperationException(
                    "Entries of type " + query.type().name()
                            + " are held by every partition and cannot be changed; read and write them instead");
        }
    }
}
