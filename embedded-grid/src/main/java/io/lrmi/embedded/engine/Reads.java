package io.lrmi.embedded.engine;

import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeByIdsResult;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.ReadUidsRequest;
import io.lrmi.wire.space.ReadUidsResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, takes, counts and clears that are answered at once. */
final class Reads {

    /** What a read or take is answered that finds nothing. */
    static final ReadTakeResult NOTHING = new ReadTakeResult(null, null, 0);

    private static final String TAKE = "Take/TakeIE";

    private Reads() {}

    /** The first match, removed if it is taken; null if the client wants to wait for one. */
    static @Nullable ReadTakeResult oneOrWait(ReadTakeRequest request, EntryQuery query, Operation operation) {
        EntryView view = operation.view(query, request.take(), request.modifiers());
        List<StoredEntry> found = find(query, 1, request.take(), view, operation);
        if (!found.isEmpty()) {
            int replicas = request.take() ? operation.replication().replicas() : 0;
            return new ReadTakeResult(null, query.packet(found.get(0), operation.now()), replicas);
        }
        boolean ifExists = request.ifExists() || (request.modifiers() & Modifiers.IF_EXISTS) != 0;
        boolean waits = request.timeout() > 0 && (!ifExists || view.sawLocked());
        return waits ? null : NOTHING;
    }

    /** The first match, removed if it is taken; null if there is none. */
    private static @Nullable EntryPacket one(EntryQuery query, boolean take, int modifiers, Operation operation) {
        List<StoredEntry> found = find(query, 1, take, operation.view(take, modifiers), operation);
        return found.isEmpty() ? null : query.packet(found.get(0), operation.now());
    }

    static ReadTakeManyResult many(ReadTakeManyRequest request, Operation operation) {
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        query.requireOrder(request.modifiers(), request.transaction());
        EntryView view = operation.view(query, request.take(), request.modifiers());
        List<EntryPacket> packets = find(query, request.maxResults(), request.take(), view, operation).stream()
                .map(entry -> query.packet(entry, operation.now()))
                .toList();
        boolean taken = request.take() && !packets.isEmpty();
        return new ReadTakeManyResult(
                null, packets, 0, taken ? operation.replication().replicas() : 0);
    }

    static ReadTakeByIdsResult byIds(ReadTakeByIdsRequest request, Operation operation) {
        IdsQueryPacket packet = request.query();
        EntryType type = operation.resolve(packet);
        List<@Nullable EntryPacket> packets = new ArrayList<>();
        for (int i = 0; i < packet.ids().size(); i++) {
            EntryQuery query = QueryCompiler.compile(packet, i, type);
            packets.add(one(query, request.take(), request.modifiers(), operation));
        }
        return new ReadTakeByIdsResult(null, packets);
    }

    static ReadUidsResult uids(ReadUidsRequest request, Operation operation) {
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        return new ReadUidsResult(
                null,
                operation
                        .data()
                        .entries()
                        .search(query, Integer.MAX_VALUE, operation.view(false, 0), operation.now())
                        .stream()
                        .map(StoredEntry::uid)
                        .toList());
    }

    static CountClearResult count(CountClearRequest request, Operation operation) {
        String typeName = request.query().typeName();
        if (request.clear() && typeName != null && operation.data().types().find(typeName) == null) {
            // As real ones, which look at the type before they look whether they know it.
            throw Failures.of(new NullPointerException());
        }
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        EntryView view = operation.view(request.clear(), request.modifiers());
        List<StoredEntry> found = request.clear()
                ? find(query, Integer.MAX_VALUE, true, view, operation)
                : operation.data().entries().search(query, Integer.MAX_VALUE, view, operation.now());
        return new CountClearResult(null, found.size());
    }

    private static List<StoredEntry> find(
            EntryQuery query, int max, boolean take, EntryView view, Operation operation) {
        List<StoredEntry> found = operation.data().entries().search(query, max, view, operation.now());
        if (!take) {
            found.forEach(entry -> operation.lock(entry, view.kind()));
        } else {
            found.forEach(entry -> requireVersion(query, entry));
            found.forEach(operation::remove);
        }
        view.hold(found);
        return found;
    }

    private static void requireVersion(EntryQuery query, StoredEntry entry) {
        if (query.version() != 0 && query.version() != entry.version()) {
            String uid = query.uids() == null ? null : entry.uid();
            throw Failures.versionConflict(uid, TAKE, query.version(), entry.version());
        }
    }
}
