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

    <T> @Nullable ChangeResult<T> change(
            @Nullable SpaceTransaction transaction, Object template, ChangePlan plan, int modifiers, long timeout) {
        Query query = query(template, plan, modifiers, timeout);
        Operation operation = operation(transaction, query, plan, modifiers, timeout);
        if (operation.oneWay()) {
            sendOneWay(query, operation);
            return null;
        }
        int only = onlyPartition(query);
        if (only < 0) {
            ChangeOutcomes outcomes = outcomes(query, operation, plan, modifiers);
            Futures.await(onAll(operation, outcomes));
            return outcomes.merge();
        }
        Object answer = sender.attempt(only, operation, io.lrmi.wire.space.ChangeResult.class);
        ChangeResult<T> counted = ChangeOutcomes.counted(answer, modifiers);
        if (counted != null) {
            return counted;
        }
        ChangeOutcomes outcomes = outcomes(query, operation, plan, modifiers);
        outcomes.addOnly(answer);
        return outcomes.merge();
    }

    <T> CompletableFuture<ChangeResult<T>> changeAsync(
            @Nullable SpaceTransaction transaction, Object template, ChangePlan plan, int modifiers, long timeout) {
        if ((modifiers & Modifiers.ONE_WAY) != 0) {
            throw new UnsupportedOperationException(
                    "A one-way change has no result to wait for; use change, which does not wait for it either");
        }
        Query query = query(template, plan, modifiers, timeout);
        Operation operation = operation(transaction, query, plan, modifiers, timeout);
        ChangeOutcomes outcomes = outcomes(query, operation, plan, modifiers);
        int only = onlyPartition(query);
        if (only < 0) {
            return onAll(operation, outcomes).thenApply(done -> outcomes.merge());
        }
        return sender.attemptAsync(only, operation).thenApply(outcome -> {
            outcomes.addOnly(outcome);
            return outcomes.merge();
        });
    }

    private ChangeOutcomes outcomes(Query query, Operation operation, ChangePlan plan, int modifiers) {
        return new ChangeOutcomes(operation, plan.operations(), mutations, query.type(), modifiers);
    }

    private CompletableFuture<Void> onAll(Operation operation, ChangeOutcomes outcomes) {
        int partitions = sender.router().partitionCount();
        List<CompletableFuture<Void>> futures = new ArrayList<>(partitions);
        for (int partition = 0; partition < partitions; partition++) {
            futures.add(sender.attemptAsync(partition, operation).handle((outcome, failure) -> {
                if (failure == null) {
                    outcomes.add(outcome);
                } else {
                    outcomes.addError(Sender.translate(failure));
                }
                return null;
            }));
        }
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }

    private void sendOneWay(Query query, Operation operation) {
        catalog.requireRegistered(query.type());
        int only = onlyPartition(query);
        int end = only < 0 ? sender.router().partitionCount() : only + 1;
        for (int partition = Math.max(only, 0); partition < end; partition++) {
            var unused = sender.attempt(partition, operation);
        }
    }

    /** The partition of what is to be changed, -1 if it may be in several. */
    private int onlyPartition(Query query) {
        Object routing = query.routing();
        if (routing != null) {
            return sender.router().partitionOf(routing);
        }
        return sender.router().partitionCount() == 1 ? 0 : -1;
    }

    private Query query(Object template, ChangePlan plan, int modifiers, long timeout) {
        if (template == null) {
            throw new IllegalArgumentException("There is no template that says which entries to change");
        }
        if (plan.operations().isEmpty() && plan.newLease() == 0) {
            throw new IllegalArgumentException("The change set is empty: it says nothing that is to be changed");
        }
        if (timeout < 0) {
            throw new IllegalArgumentException("The timeout is " + timeout + " ms, but must not be negative");
        }
        if ((modifiers & Modifiers.ONE_WAY) != 0 && (modifiers & Modifiers.RETURN_DETAILED_CHANGES) != 0) {
            throw new IllegalArgumentException(
                    "ONE_WAY returns nothing, so it does not go with RETURN_DETAILED_RESULTS");
        }
        Query query = queries.of(template, ids.next());
        requireAll(query);
        return query;
    }

    /** To be called before the partition is chosen, see SpaceRouter.context. */
    private Operation operation(
            @Nullable SpaceTransaction transaction, Query query, ChangePlan plan, int modifiers, long timeout) {
        EntryType type = query.type();
        ChangeRequest request = new ChangeRequest(
                sender.context(),
                query.packet(),
                mutations.of(plan, type),
                SpaceTransaction.reference(transaction),
                timeout,
                plan.newLease(),
                modifiers | (type.alwaysFifo() ? Modifiers.FIFO : 0));
        return new Operation(
                "change",
                query.typeName(),
                request,
                (modifiers & Modifiers.ONE_WAY) != 0,
                SpaceTransaction.enlistment(transaction, Locks.CHANGE));
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
