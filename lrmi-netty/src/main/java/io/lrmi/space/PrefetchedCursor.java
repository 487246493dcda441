package io.lrmi.space;

import io.lrmi.routing.Operation;
import io.lrmi.spi.EntryCursor;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.QueryPacket;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeManyResult;
import io.lrmi.wire.space.ReadUidsRequest;
import io.lrmi.wire.space.ReadUidsResult;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.UidQuery;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fetches the UIDs of all matching entries first, then the entries batch by batch, one partition after another. */
final class PrefetchedCursor implements EntryCursor<Object> {

    private record PartitionUids(int partition, ArrayDeque<String> uids) {}

    private final Sender sender;
    private final Query query;
    private final Entries entries;
    private final @Nullable SpaceContext context;
    private final int batchSize;
    private final int modifiers;
    private final @Nullable SpaceTransaction transaction;
    private final ArrayDeque<PartitionUids> open = new ArrayDeque<>();
    private final ArrayDeque<EntryPacket> current = new ArrayDeque<>();
    private @Nullable String uid;

    PrefetchedCursor(
            Sender sender,
            Query query,
            Entries entries,
            @Nullable SpaceContext context,
            List<Integer> partitions,
            int batchSize,
            int modifiers,
            @Nullable SpaceTransaction transaction) {
        this.sender = sender;
        this.query = query;
        this.entries = entries;
        this.context = context;
        this.batchSize = batchSize;
        this.modifiers = modifiers;
        this.transaction = transaction;
        Operation operation = Operation.of(
                "iterator", query.typeName(), new ReadUidsRequest(context, query.packet(), null, modifiers));
        List<ReadUidsResult> found = sender.observation()
                .call(
                        "iterator",
                        query.typeName(),
                        () -> partitions.size() == 1
                                ? List.of(sender.execute(partitions.get(0), operation, ReadUidsResult.class))
                                : sender.onAll(operation, ReadUidsResult.class).stream()
                                        .map(Sender.Attempt::orThrow)
                                        .toList());
        for (int i = 0; i < found.size(); i++) {
            List<String> uids = found.get(i).uids();
            if (!uids.isEmpty()) {
                open.add(new PartitionUids(partitions.get(i), new ArrayDeque<>(uids)));
            }
        }
    }

    @Override
    public boolean hasNext() {
        // Entries may have gone since, so that a batch may be empty.
        while (current.isEmpty() && !open.isEmpty()) {
            fetch(open.element());
        }
        return !current.isEmpty();
    }

    private void fetch(PartitionUids source) {
        List<String> uids = new ArrayList<>();
        while (uids.size() < batchSize && !source.uids().isEmpty()) {
            uids.add(source.uids().remove());
        }
        UidQuery packet = new UidQuery(
                new PacketHeader(null, null, 0, PacketHeader.NO_ENTRY_TYPE),
                QueryPacket.ANY_RESULT,
                null,
                uids,
                0,
                null,
                null,
                query.projection());
        Operation operation = Operation.of(
                "iterator",
                query.typeName(),
                new ReadTakeManyRequest(
                        context, packet, SpaceTransaction.reference(transaction), uids.size(), modifiers, false),
                SpaceTransaction.enlistment(transaction, Locks.ofRead(modifiers, false)));
        current.addAll(sender.observation()
                .call(
                        "iterator",
                        query.typeName(),
                        () -> sender.execute(source.partition(), operation, ReadTakeManyResult.class))
                .entries());
        if (source.uids().isEmpty()) {
            open.remove();
        }
    }

    @Override
    public Object next() {
        EntryPacket entry = current.remove();
        uid = entry.uid();
        return entries.toObject(entry, query.type(), query.result());
    }

    @Override
    public String uid() {
        if (uid == null) {
            throw new IllegalStateException("No entry has been returned yet");
        }
        return uid;
    }

    @Override
    public void close() {
        open.clear();
        current.clear();
    }
}
