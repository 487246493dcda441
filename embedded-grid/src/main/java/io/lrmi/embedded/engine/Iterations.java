package io.lrmi.embedded.engine;

import io.lrmi.wire.error.SpaceErrors;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.task.IteratorBatch;
import io.lrmi.wire.task.IteratorBatchRequest;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The places of iterations in the entries of one member, which no backup knows. Guarded by the lock of the partition.
 */
final class Iterations {

    /** Where an iteration is, and the batch it sent last, which may be asked for again. */
    private static final class Place {

        final ArrayDeque<String> uids;
        final long maxInactiveMillis;
        long expiration;
        int number = -1;
        List<EntryPacket> batch = List.of();

        Place(ArrayDeque<String> uids, long maxInactiveMillis) {
            this.uids = uids;
            this.maxInactiveMillis = maxInactiveMillis;
        }

        void renew(long now) {
            expiration = now + maxInactiveMillis;
        }
    }

    private final Map<UUID, Place> places = new HashMap<>();

    void clear() {
        places.clear();
    }

    int size() {
        return places.size();
    }

    /** The next batch, or the same again if it was asked for already; a failure travels in the batch. */
    IteratorBatch next(IteratorBatchRequest request, Operation operation, int partition) {
        try {
            EntryQuery query = QueryCompiler.compile(request.query(), operation);
            Place place = place(request, query, operation);
            if (request.number() != place.number) {
                requireNext(request, place);
                place.batch = batch(place, query, request.batchSize(), operation);
                place.number = request.number();
            }
            return new IteratorBatch(place.batch, null, partition, request.number(), request.iterator());
        } catch (OperationFailure e) {
            WireThrowable cause = new WireThrowable(e.exception());
            WireThrowable.Builder failure = cause.isKindOf(SpaceErrors.ITERATOR.name())
                    ? WireThrowable.builder(SpaceErrors.ITERATOR).message(cause.message())
                    : WireThrowable.builder(SpaceErrors.ITERATOR)
                            .message(cause.toString())
                            .cause(e.exception());
            return new IteratorBatch(
                    List.of(),
                    failure.field("_partitionId", partition)
                            .field("_batchNumber", request.number())
                            .build(),
                    partition,
                    request.number(),
                    request.iterator());
        }
    }

    private Place place(IteratorBatchRequest request, EntryQuery query, Operation operation) {
        dropExpired(operation.now());
        Place known = places.get(request.iterator());
        if (known == null) {
            if (request.number() != 0) {
                throw Failures.iterator("Space iterator " + request.iterator() + " was not found in space");
            }
            ArrayDeque<String> uids = new ArrayDeque<>();
            operation
                    .data()
                    .entries()
                    .search(query, Integer.MAX_VALUE, operation.view(false, 0), operation.now())
                    .stream()
                    .map(StoredEntry::uid)
                    .forEach(uids::add);
            known = new Place(uids, request.maxInactiveMillis());
            places.put(request.iterator(), known);
        } else if (request.number() == 0) {
            throw Failures.iterator("Space iterator " + request.iterator() + " was already created in space");
        }
        known.renew(operation.now());
        return known;
    }

    private static void requireNext(IteratorBatchRequest request, Place place) {
        if (request.number() != place.number + 1) {
            throw Failures.iterator("Illegal batch request, requested batch number is " + request.number()
                    + ", stored batch number is " + place.number);
        }
    }

    private static List<EntryPacket> batch(Place place, EntryQuery query, int size, Operation operation) {
        List<EntryPacket> batch = new ArrayList<>();
        while (batch.size() < size && !place.uids.isEmpty()) {
            StoredEntry entry = operation.data().entries().find(place.uids.remove(), operation.now());
            if (entry != null && query.matches(entry)) {
                // Members give an iterator whole entries, whatever the query asks for.
                batch.add(entry.toPacket(query.entryType(), operation.now()));
            }
        }
        return batch;
    }

    void renew(UUID iterator, long now) {
        @Nullable Place place = places.get(iterator);
        if (place != null) {
            place.renew(now);
        }
    }

    void close(UUID iterator) {
        places.remove(iterator);
    }

    void dropExpired(long now) {
        places.values().removeIf(place -> place.expiration < now);
    }
}
