package io.lrmi.embedded.engine;

import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeByIdsResult;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadUidsRequest;
import io.lrmi.wire.space.ReadUidsResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads, takes, counts and clears that are answered at once. */
final class Reads {

    private static final String TAKE = "Take/TakeIE";

    private Reads() {}

    /** The first match, removed if it is taken; null if there is none. */
    static @Nullable EntryPacket one(EntryQuery query, boolean take, Operation operation) {
        List<StoredEntry> found = find(query, 1, take, operation);
        return found.isEmpty() ? null : query.packet(found.get(0), operation.now());
    }

    static ReadTakeManyResult many(ReadTakeManyRequest request, Operation operation) {
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        List<EntryPacket> packets = find(query, request.maxResults(), request.take(), operation).stream()
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
            packets.add(one(QueryCompiler.compile(packet, i, type), request.take(), operation));
        }
        return new ReadTakeByIdsResult(null, packets);
    }

    static ReadUidsResult uids(ReadUidsRequest request, Operation operation) {
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        return new ReadUidsResult(
                null,
                find(query, Integer.MAX_VALUE, false, operation).stream()
                        .map(StoredEntry::uid)
                        .toList());
    }

    static CountClearResult count(CountClearRequest request, Operation operation) {
        EntryQuery query = QueryCompiler.compile(request.query(), operation);
        return new CountClearResult(
                null, find(query, Integer.MAX_VALUE, request.clear(), operation).size());
    }

    private static List<StoredEntry> find(EntryQuery query, int max, boolean take, Operation operation) {
        List<StoredEntry> found = operation.data().entries().search(query, max, operation.now());
        if (take) {
            found.forEach(entry -> requireVersion(query, entry));
            found.forEach(operation::remove);
        }
        return found;
    }

    private static void requireVersion(EntryQuery query, StoredEntry entry) {
        if (query.version() != 0 && query.version() != entry.version()) {
            String uid = query.uids() == null ? null : entry.uid();
            throw Failures.versionConflict(uid, TAKE, query.version(), entry.version());
        }
    }
}
