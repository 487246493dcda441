package io.lrmi.space;

import com.gigaspaces.query.IdsQuery;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.entry.IdQueries;
import io.lrmi.query.Projections;
import io.lrmi.routing.Operation;
import io.lrmi.spi.EntryClass;
import io.lrmi.wire.query.Projection;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeByIdsResult;
import io.lrmi.wire.space.SpaceContext;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ReadByIdsException;
import org.openspaces.core.TakeByIdsException;

/** Reading and taking the entries with given ids. Each partition is asked for its own ids only, all at once. */
final class ReadsByIds {

    private final Sender sender;
    private final EntryMapper mapper;
    private final TypeCatalog catalog;
    private final Entries entries;
    private final OperationIds operationIds;

    ReadsByIds(Sender sender, EntryMapper mapper, TypeCatalog catalog, Entries entries, OperationIds operationIds) {
        this.sender = sender;
        this.mapper = mapper;
        this.catalog = catalog;
        this.entries = entries;
        this.operationIds = operationIds;
    }

    /**
     * The ids one partition is asked for.
     *
     * @param positions of the ids in the query
     */
    private record Part(int partition, List<Integer> positions, List<Object> ids, List<Object> routings) {}

    /** Results in the order of the ids, null where there is no entry. */
    @Nullable
    Object[] read(@Nullable SpaceTransaction transaction, IdsQuery<?> query, int modifiers, boolean take) {
        EntryType type = catalog.ofQuery(EntryClass.of(query), query.getTypeName());
        BroadcastRules.requireFor(take, type);
        Projection projection = Projections.of(query.getProjections(), type);
        Object[] ids = query.getIds();
        QueryResultType asked = query.getQueryResultType();
        @Nullable Object[] results = (Object[]) Array.newInstance(Queries.elementClass(type, asked), ids.length);
        SpaceContext context = sender.context();
        List<Part> parts = parts(query, type, ids);
        List<CompletableFuture<ReadTakeByIdsResult>> futures = new ArrayList<>();
        List<Sender.Attempt<ReadTakeByIdsResult>> attempts;
        if (parts.size() == 1) {
            Part part = parts.get(0);
            Operation operation = operation(transaction, context, type, part, asked, projection, modifiers, take);
            attempts = List.of(
                    Sender.Attempt.of(() -> sender.execute(part.partition, operation, ReadTakeByIdsResult.class)));
        } else {
            for (Part part : parts) {
                futures.add(sender.executeAsync(
                        part.partition,
                        operation(transaction, context, type, part, asked, projection, modifiers, take),
                        ReadTakeByIdsResult.class));
            }
            attempts = Sender.awaitAll(futures);
        }
        RuntimeException failure = null;
        for (int i = 0; i < parts.size(); i++) {
            Sender.Attempt<ReadTakeByIdsResult> attempt = attempts.get(i);
            if (attempt.result() == null) {
                failure = failure == null ? attempt.failure() : failure;
                continue;
            }
            place(parts.get(i), attempt.result().entries(), type, Queries.resultType(type, asked), results);
        }
        if (failure != null && (modifiers & Modifiers.IGNORE_PARTIAL_FAILURE) == 0) {
            throw failure(failure, parts.size(), take);
        }
        return results;
    }

    private List<Part> parts(IdsQuery<?> query, EntryType type, Object[] ids) {
        int partitions = sender.router().partitionCount();
        Object[] given = type.broadcast() ? null : query.getRoutings();
        Object common = type.broadcast() ? null : query.getRouting();
        IdQueries derived = mapper.byId();
        Map<Integer, Part> byPartition = new TreeMap<>();
        List<Integer> everywhere = new ArrayList<>();
        for (int i = 0; i < ids.length; i++) {
            Object routing = given != null ? given[i] : common != null ? common : derived.routingValue(type, ids[i]);
            if (routing == null && partitions > 1) {
                everywhere.add(i);
                continue;
            }
            add(byPartition, routing == null ? 0 : sender.router().partitionOf(routing), i, ids[i], routing);
        }
        for (int partition = 0; partition < partitions && !everywhere.isEmpty(); partition++) {
            for (int i : everywhere) {
                add(byPartition, partition, i, ids[i], null);
            }
        }
        return new ArrayList<>(byPartition.values());
    }

    private static void add(
            Map<Integer, Part> parts, int partition, int position, Object id, @Nullable Object routing) {
        Part part = parts.computeIfAbsent(
                partition, p -> new Part(p, new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        part.positions.add(position);
        part.ids.add(id);
        if (routing != null) {
            part.routings.add(routing);
        }
    }

    private Operation operation(
            @Nullable SpaceTransaction transaction,
            @Nullable SpaceContext context,
            EntryType type,
            Part part,
            QueryResultType asked,
            @Nullable Projection projection,
            int modifiers,
            boolean take) {
        OperationId id = take ? operationIds.next() : null;
        // A partition that is asked for ids without routing values beside others gets them all without.
        List<Object> routings = part.routings.size() == part.ids.size() ? part.routings : List.of();
        IdsQueryPacket query = mapper.byId().several(type, part.ids, routings, asked, projection, id);
        return Operation.of(
                take ? "takeByIds" : "readByIds",
                type.name(),
                new ReadTakeByIdsRequest(context, query, SpaceTransaction.reference(transaction), modifiers, take),
                SpaceTransaction.enlistment(transaction, Locks.ofRead(modifiers, take)));
    }

    private void place(
            Part part,
            List<@Nullable EntryPacket> found,
            EntryType type,
            QueryResultType result,
            @Nullable Object[] results) {
        for (int i = 0; i < part.positions.size() && i < found.size(); i++) {
            EntryPacket entry = found.get(i);
            if (entry != null) {
                results[part.positions.get(i)] = entries.toObject(entry, type, result);
            }
        }
    }

    private static RuntimeException failure(RuntimeException first, int partitions, boolean take) {
        if (partitions == 1) {
            return first;
        }
        String message = "Not all partitions answered; first failure: " + first.getMessage();
        return take ? new TakeByIdsException(message, first) : new ReadByIdsException(message, first);
    }

    static <T> List<T> present(@Nullable Object[] results) {
        List<T> found = new ArrayList<>(results.length);
        for (Object result : results) {
            if (result != null) {
                @SuppressWarnings("unchecked") // the elements were made from the type the query asked for
                T entry = (T) result;
                found.add(entry);
            }
        }
        return Collections.unmodifiableList(found);
    }
}
