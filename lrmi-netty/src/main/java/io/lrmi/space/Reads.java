package io.lrmi.space;

import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import com.gigaspaces.query.aggregators.DistinctAggregator;
import io.lrmi.aggregate.AggregatorForms;
import io.lrmi.entry.EntryType;
import io.lrmi.entry.IdQueries;
import io.lrmi.query.Selection;
import io.lrmi.routing.Operation;
import io.lrmi.wire.aggregate.OrderPath;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.Packet;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.SpaceContext;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ReadMultipleException;
import org.openspaces.core.TakeMultipleException;

/** Reading and taking by template and by id. A take is a read that removes what it found. */
final class Reads {

    private final Sender sender;
    private final Queries queries;
    private final Entries entries;
    private final Aggregates aggregates;
    private final OperationIds ids;
    private final Executor callbacks;

    Reads(
            Sender sender,
            Queries queries,
            Entries entries,
            Aggregates aggregates,
            OperationIds ids,
            Executor callbacks) {
        this.sender = sender;
        this.queries = queries;
        this.entries = entries;
        this.aggregates = aggregates;
        this.ids = ids;
        this.callbacks = callbacks;
    }

    // ---- one entry --------------------------------------------------------------------------------------------

    @Nullable
    Object one(
            @Nullable SpaceTransaction transaction,
            @Nullable Object template,
            long timeout,
            int modifiers,
            boolean take) {
        Query query = queries.of(template, take ? ids.next() : null);
        BroadcastRules.requireFor(take, query.type());
        if (query.selection() != null) {
            requireNoTimeout(query.selection(), timeout);
            Object[] first = select(transaction, query, query.selection(), 1, modifiers, take);
            return first.length == 0 ? null : first[0];
        }
        // Before the partition is chosen, see SpaceRouter.context.
        Operation operation = operation(transaction, query, timeout, modifiers, take);
        int partitions = sender.router().partitionCount();
        if (partitions == 1 || query.routing() != null) {
            int partition = partition(query);
            return toObject(
                    query,
                    sender.execute(partition, operation, ReadTakeResult.class).entry());
        }
        requireNoTimeout(query, timeout);
        if (take || transaction != null) {
            // One partition after another, so that no more than one entry is removed or locked.
            int first = sender.router().anyPartition();
            for (int i = 0; i < partitions; i++) {
                EntryPacket entry = sender.execute((first + i) % partitions, operation, ReadTakeResult.class)
                        .entry();
                if (entry != null) {
                    return toObject(query, entry);
                }
            }
            return null;
        }
        return toObject(query, Futures.await(firstOf(sender.onAllAsync(operation, ReadTakeResult.class))));
    }

    /** The entry of a class with an id; what is asked most often, and therefore without an object for the query. */
    @Nullable
    Object byId(@Nullable SpaceTransaction transaction, Class<?> entryClass, Object id, long timeout, int modifiers) {
        EntryType type = queries.ofClass(entryClass);
        IdQueries byId = queries.byId();
        Object routing = byId.routingValue(type, id);
        if (routing == null) {
            return one(transaction, new IdQuery<>(entryClass, id), timeout, modifiers, false);
        }
        Packet packet = byId.one(type, id, null, 0, QueryResultType.DEFAULT, null, null);
        Operation operation = operation(transaction, packet, type, timeout, modifiers, false);
        EntryPacket entry = sender.execute(sender.router().partitionOf(routing), operation, ReadTakeResult.class)
                .entry();
        return entry == null ? null : entries.toObject(entry, type, Queries.resultType(type, QueryResultType.DEFAULT));
    }

    CompletableFuture<@Nullable Object> oneAsync(
            @Nullable SpaceTransaction transaction,
            @Nullable Object template,
            long timeout,
            int modifiers,
            boolean take) {
        Query query = queries.of(template, take ? ids.next() : null);
        BroadcastRules.requireFor(take, query.type());
        Selection selection = query.selection();
        if (selection != null) {
            requireNoTimeout(selection, timeout);
            return CompletableFuture.supplyAsync(
                    () -> {
                        Object[] first = select(transaction, query, selection, 1, modifiers, take);
                        return first.length == 0 ? null : first[0];
                    },
                    callbacks);
        }
        Operation operation = operation(transaction, query, timeout, modifiers, take);
        int partitions = sender.router().partitionCount();
        CompletableFuture<@Nullable EntryPacket> found;
        if (partitions == 1 || query.routing() != null) {
            found = sender.executeAsync(partition(query), operation, ReadTakeResult.class)
                    .thenApply(ReadTakeResult::entry);
        } else {
            requireNoTimeout(query, timeout);
            sender.sentToSeveral();
            found = take || transaction != null
                    ? inTurn(operation, sender.router().anyPartition(), 0)
                    : firstOf(sender.onAllAsync(operation, ReadTakeResult.class));
        }
        return found.thenCompose(entry -> toObjectAsync(query, entry));
    }

    private CompletableFuture<@Nullable Object> toObjectAsync(Query query, @Nullable EntryPacket entry) {
        if (entry == null || entries.isKnown(entry, query.type())) {
            return CompletableFuture.completedFuture(toObject(query, entry));
        }
        // The grid has to be asked for the type, which must not happen on an event loop.
        return CompletableFuture.supplyAsync(() -> toObject(query, entry), callbacks);
    }

    private CompletableFuture<@Nullable EntryPacket> inTurn(Operation operation, int first, int done) {
        int partitions = sender.router().partitionCount();
        return sender.executeAsync((first + done) % partitions, operation, ReadTakeResult.class)
                .thenCompose(result -> result.entry() != null || done + 1 == partitions
                        ? CompletableFuture.completedFuture(result.entry())
                        : inTurn(operation, first, done + 1));
    }

    /** The first entry that arrives; null once all have answered without one. A failure ends the wait at once. */
    private static CompletableFuture<@Nullable EntryPacket> firstOf(List<CompletableFuture<ReadTakeResult>> futures) {
        CompletableFuture<@Nullable EntryPacket> first = new CompletableFuture<>();
        AtomicInteger open = new AtomicInteger(futures.size());
        for (CompletableFuture<ReadTakeResult> future : futures) {
            var unused = future.whenComplete((result, failure) -> {
                if (failure != null) {
                    first.completeExceptionally(failure);
                } else if (result.entry() != null || open.decrementAndGet() == 0) {
                    first.complete(result.entry());
                }
            });
        }
        return first;
    }

    private Operation operation(
            @Nullable SpaceTransaction transaction, Query query, long timeout, int modifiers, boolean take) {
        return operation(transaction, query.packet(), query.type(), timeout, modifiers, take);
    }

    private Operation operation(
            @Nullable SpaceTransaction transaction,
            Packet packet,
            EntryType type,
            long timeout,
            int modifiers,
            boolean take) {
        if (timeout < 0) {
            throw new IllegalArgumentException("The timeout is " + timeout + " ms, but must not be negative");
        }
        boolean ifExists = (modifiers & Modifiers.IF_EXISTS) != 0;
        ReadTakeRequest request = new ReadTakeRequest(
                sender.context(),
                packet,
                SpaceTransaction.reference(transaction),
                timeout,
                modifiers(type, modifiers),
                take,
                ifExists);
        return new Operation(
                take ? "take" : "read",
                packet.typeName(),
                request,
                false,
                SpaceTransaction.enlistment(transaction, Locks.ofRead(modifiers, take)),
                false,
                // What is found by a property has not got its id from the grid.
                !(packet instanceof IdQueryPacket));
    }

    private static int modifiers(EntryType type, int modifiers) {
        int fifo = type.alwaysFifo() ? Modifiers.FIFO : 0;
        return (modifiers & ~Modifiers.IF_EXISTS) | fifo;
    }

    private int partition(Query query) {
        Object routing = query.routing();
        return routing == null ? 0 : sender.router().partitionOf(routing);
    }

    private static void requireNoTimeout(Query query, long timeout) {
        if (timeout != 0) {
            throw new IllegalArgumentException("An operation on all partitions cannot wait for a match of "
                    + query.typeName() + ": the template has no routing value. Set the routing property"
                    + (query.type().routingPosition() < 0
                            ? ""
                            : " '" + query.type().descriptor().routingProperty() + "'")
                    + ", or use timeout 0.");
        }
    }

    private @Nullable Object toObject(Query query, @Nullable EntryPacket entry) {
        return entry == null ? null : entries.toObject(entry, query.type(), query.result());
    }

    // ---- several entries --------------------------------------------------------------------------------------

    Object[] many(
            @Nullable SpaceTransaction transaction,
            @Nullable Object template,
            int maxEntries,
            int modifiers,
            boolean take) {
        Query query = queries.of(template, take ? ids.next() : null);
        BroadcastRules.requireFor(take, query.type());
        if (maxEntries < 1) {
            return array(query, List.of());
        }
        return query.selection() == null
                ? many(transaction, query, maxEntries, modifiers, take)
                : select(transaction, query, query.selection(), maxEntries, modifiers, take);
    }

    private Object[] many(
            @Nullable SpaceTransaction transaction, Query query, int maxEntries, int modifiers, boolean take) {
        SpaceContext context = sender.context();
        int partitions = sender.router().partitionCount();
        if (partitions == 1 || query.routing() != null) {
            Operation operation = operationMany(transaction, query, context, maxEntries, modifiers, take);
            return array(
                    query,
                    sender.execute(partition(query), operation, ReadTakeManyResult.class)
                            .entries());
        }
        return (take || transaction != null) && maxEntries != Integer.MAX_VALUE
                ? manyInTurn(transaction, query, maxEntries, modifiers, take)
                : manyFromAll(transaction, query, maxEntries, modifiers, take);
    }

    /** The rows of an order, or of no order in particular, that are wanted. */
    private Object[] select(
            @Nullable SpaceTransaction transaction,
            Query query,
            Selection selection,
            int maxEntries,
            int modifiers,
            boolean take) {
        int skipped = selection.firstRow() - 1;
        if (take && (skipped > 0 || !selection.isUnordered())) {
            throw new UnsupportedOperationException("A take cannot have an order or groups, or begin behind the first"
                    + " match: a server takes what it finds first. Read in order, and take by id what is wanted.");
        }
        int limit = (int) Math.min((long) skipped + maxEntries, selection.lastRow());
        if (limit <= skipped) {
            return array(query, List.of());
        }
        Object[] rows = selection.isUnordered()
                ? many(transaction, query, limit, modifiers, take)
                : select(query, selection, limit, modifiers);
        return Arrays.copyOfRange(rows, Math.min(skipped, rows.length), rows.length);
    }

    private Object[] select(Query query, Selection selection, int limit, int modifiers) {
        List<OrderPath> order = selection.order();
        List<Throwable> failures = new ArrayList<>();
        if (selection.groupBy().isEmpty()) {
            List<EntryPacket> found = aggregates.select(query, AggregatorForms.of(order, limit), modifiers, failures);
            return complete(query, found, failures, limit, modifiers, false);
        }
        // Entries can be sorted only when it is known which one stands for its group.
        DistinctAggregator<?> groups = new DistinctAggregator<>()
                .distinct(
                        true,
                        order.isEmpty() ? limit : Integer.MAX_VALUE,
                        selection.groupBy().toArray(String[]::new));
        List<EntryPacket> found = aggregates.select(query, groups, modifiers, failures);
        return complete(
                query,
                order.isEmpty() ? found : aggregates.sort(query, found, order),
                failures,
                limit,
                modifiers,
                false);
    }

    private static void requireNoTimeout(Selection selection, long timeout) {
        if (timeout != 0) {
            throw new IllegalArgumentException("A query cannot wait for a match if it has an order, groups or rownum"
                    + (selection.order().isEmpty()
                            ? ""
                            : " (order by " + selection.order().get(0).path() + ")")
                    + "; use timeout 0.");
        }
    }

    private Object[] manyFromAll(
            @Nullable SpaceTransaction transaction, Query query, int maxEntries, int modifiers, boolean take) {
        Operation operation = operationMany(transaction, query, sender.context(), maxEntries, modifiers, take);
        List<EntryPacket> found = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (Sender.Attempt<ReadTakeManyResult> attempt : sender.onAll(operation, ReadTakeManyResult.class)) {
            if (attempt.result() != null) {
                found.addAll(attempt.result().entries());
            } else if (attempt.failure() != null) {
                failures.add(attempt.failure());
            }
        }
        return complete(query, found, failures, maxEntries, modifiers, take);
    }

    private Object[] manyInTurn(
            @Nullable SpaceTransaction transaction, Query query, int maxEntries, int modifiers, boolean take) {
        SpaceContext context = sender.context();
        List<EntryPacket> found = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        int partitions = sender.router().partitionCount();
        int first = sender.router().anyPartition();
        for (int i = 0; i < partitions && found.size() < maxEntries; i++) {
            Operation operation =
                    operationMany(transaction, query, context, maxEntries - found.size(), modifiers, take);
            int partition = (first + i) % partitions;
            Sender.Attempt<ReadTakeManyResult> attempt =
                    Sender.Attempt.of(() -> sender.execute(partition, operation, ReadTakeManyResult.class));
            if (attempt.result() != null) {
                found.addAll(attempt.result().entries());
            } else if (attempt.failure() != null) {
                failures.add(attempt.failure());
            }
        }
        return complete(query, found, failures, maxEntries, modifiers, take);
    }

    private Object[] complete(
            Query query,
            List<EntryPacket> found,
            List<Throwable> failures,
            int maxEntries,
            int modifiers,
            boolean take) {
        Object[] results = array(query, found.subList(0, Math.min(maxEntries, found.size())));
        boolean partial = (modifiers & Modifiers.IGNORE_PARTIAL_FAILURE) != 0;
        if (failures.isEmpty() || partial || results.length >= maxEntries) {
            return results;
        }
        Throwable first = failures.get(0);
        String message = failures.size() + " of " + sender.router().partitionCount() + " partitions failed; "
                + results.length + " entries were " + (take ? "taken" : "read") + " from the others. First failure: "
                + first.getMessage();
        Throwable[] causes = failures.toArray(Throwable[]::new);
        throw take
                ? new TakeMultipleException(message, first, results, causes)
                : new ReadMultipleException(message, first, results, causes);
    }

    private Operation operationMany(
            @Nullable SpaceTransaction transaction,
            Query query,
            @Nullable SpaceContext context,
            int maxEntries,
            int modifiers,
            boolean take) {
        ReadTakeManyRequest request = new ReadTakeManyRequest(
                context,
                query.packet(),
                SpaceTransaction.reference(transaction),
                maxEntries,
                modifiers(query.type(), modifiers),
                take);
        return Operation.of(
                take ? "takeMultiple" : "readMultiple",
                query.typeName(),
                request,
                SpaceTransaction.enlistment(transaction, Locks.ofRead(modifiers, take)));
    }

    private Object[] array(Query query, List<EntryPacket> packets) {
        Object[] result = (Object[]) Array.newInstance(query.elementClass(), packets.size());
        for (int i = 0; i < result.length; i++) {
            result[i] = entries.toObject(packets.get(i), query.type(), query.result());
        }
        return result;
    }
}
