package io.lrmi.space;

import io.lrmi.entry.EntryType;
import io.lrmi.entry.EntryTypes;
import io.lrmi.wire.space.AggregateRequest;
import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.CountClearRequest;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.IdsQueryPacket;
import io.lrmi.wire.space.Packet;
import io.lrmi.wire.space.ReadTakeByIdsRequest;
import io.lrmi.wire.space.ReadTakeManyRequest;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadUidsRequest;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.task.IteratorBatchRequest;
import io.lrmi.wire.task.IteratorTask;
import org.jspecify.annotations.Nullable;

/**
 * Puts descriptions of types into a request that a member refused because it does not know them (docs/protocol.md,
 * "Introducing types"). Types travel with the first request that needs them, so that a client that connects sends
 * nothing in advance.
 */
final class Introduction {

    private Introduction() {}

    /** The request with descriptions, or null if it contains no type to describe. */
    static @Nullable SpaceRequest introduce(SpaceRequest request, EntryTypes types) {
        if (request instanceof WriteEntryRequest write) {
            return new WriteEntryRequest(
                    write.context(),
                    describe(write.entry(), types),
                    write.transaction(),
                    write.lease(),
                    write.timeout(),
                    write.modifiers(),
                    write.update());
        }
        if (request instanceof WriteEntriesRequest write) {
            return new WriteEntriesRequest(
                    write.context(),
                    write.entries().stream()
                            .map(entry -> describe(entry, types))
                            .toList(),
                    write.transaction(),
                    write.lease(),
                    write.leases(),
                    write.modifiers(),
                    write.timeout());
        }
        return introduceQuery(request, types);
    }

    private static @Nullable SpaceRequest introduceQuery(SpaceRequest request, EntryTypes types) {
        if (request instanceof ReadTakeRequest read) {
            return new ReadTakeRequest(
                    read.context(),
                    describe(read.query(), types),
                    read.transaction(),
                    read.timeout(),
                    read.modifiers(),
                    read.take(),
                    read.ifExists());
        }
        if (request instanceof ReadTakeManyRequest read) {
            return new ReadTakeManyRequest(
                    read.context(),
                    describe(read.query(), types),
                    read.transaction(),
                    read.maxResults(),
                    read.modifiers(),
                    read.take());
        }
        if (request instanceof ReadTakeByIdsRequest read) {
            IdsQueryPacket query = read.query();
            return describe(query, types) instanceof IdsQueryPacket described
                    ? new ReadTakeByIdsRequest(
                            read.context(), described, read.transaction(), read.modifiers(), read.take())
                    : null;
        }
        if (request instanceof CountClearRequest count) {
            return new CountClearRequest(
                    count.context(),
                    describe(count.query(), types),
                    count.transaction(),
                    count.modifiers(),
                    count.clear());
        }
        if (request instanceof ChangeRequest change) {
            return new ChangeRequest(
                    change.context(),
                    describe(change.query(), types),
                    change.mutations(),
                    change.transaction(),
                    change.timeout(),
                    change.lease(),
                    change.modifiers());
        }
        if (request instanceof AggregateRequest aggregate) {
            return new AggregateRequest(
                    aggregate.context(),
                    describe(aggregate.query(), types),
                    aggregate.aggregators(),
                    aggregate.transaction(),
                    aggregate.modifiers());
        }
        if (request instanceof ReadUidsRequest read) {
            return new ReadUidsRequest(
                    read.context(), describe(read.query(), types), read.transaction(), read.modifiers());
        }
        if (request instanceof ExecuteTaskRequest execute
                && execute.task() instanceof IteratorTask task
                && task.step() instanceof IteratorBatchRequest batch) {
            return new ExecuteTaskRequest(
                    execute.context(),
                    new IteratorTask(batch.with(describe(batch.query(), types))),
                    execute.transaction());
        }
        return null;
    }

    private static EntryPacket describe(EntryPacket entry, EntryTypes types) {
        EntryType type = find(entry, types);
        return type == null ? entry : entry.withDescriptor(type.descriptor());
    }

    private static Packet describe(Packet packet, EntryTypes types) {
        EntryType type = find(packet, types);
        return type == null ? packet : packet.withDescriptor(type.descriptor());
    }

    private static @Nullable EntryType find(Packet packet, EntryTypes types) {
        String name = packet.typeName();
        return name == null ? null : types.find(name);
    }
}
