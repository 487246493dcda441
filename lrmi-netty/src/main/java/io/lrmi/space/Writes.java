package io.lrmi.space;

import com.gigaspaces.client.WriteMultipleException.IWriteResult;
import com.j_spaces.core.LeaseContext;
import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.routing.Operation;
import io.lrmi.routing.RemoteFailures;
import io.lrmi.spi.WriteResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.Uid;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntriesResult;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.space.WriteEntryResult;
import io.lrmi.wire.space.WriteOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import net.jini.core.lease.Lease;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;
import org.openspaces.core.UpdateOperationTimeoutException;
import org.openspaces.core.WriteMultipleException;

/** Writing and updating entries. */
final class Writes {

    private static final Uid NO_UID = Uid.of("");

    private final Sender sender;
    private final EntryMapper mapper;
    private final TypeCatalog catalog;
    private final Entries entries;
    private final OperationIds ids;
    private final Leases leases;
    private final boolean versioned;

    Writes(
            Sender sender,
            EntryMapper mapper,
            TypeCatalog catalog,
            Entries entries,
            OperationIds ids,
            Leases leases,
            boolean versioned) {
        this.sender = sender;
        this.mapper = mapper;
        this.catalog = catalog;
        this.entries = entries;
        this.ids = ids;
        this.leases = leases;
        this.versioned = versioned;
    }

    // ---- one entry --------------------------------------------------------------------------------------------

    <T> @Nullable LeaseContext<T> write(
            @Nullable SpaceTransaction transaction, T entry, long lease, long timeout, int requested) {
        int modifiers = normalize(requested);
        boolean oneWay = (modifiers & Modifiers.ONE_WAY) != 0;
        requireNotOneWay(transaction, modifiers);
        SpaceContext context = sender.context();
        EntryType type = catalog.ofEntry(requireEntry(entry));
        BroadcastRules.requireWritable(type, transaction != null);
        EntryPacket packet = packet(type, entry, modifiers);
        Object routing = routing(type, entry);
        int partition = sender.router().partitionOf(routing);
        WriteEntryRequest request = new WriteEntryRequest(
                context,
                packet,
                SpaceTransaction.reference(transaction),
                effectiveLease(lease),
                requireTimeout(timeout),
                modifiers,
                isUpdate(modifiers, packet));
        Operation operation = new Operation(
                "write", type.name(), request, oneWay, SpaceTransaction.enlistment(transaction, Locks.WRITE));
        if (oneWay) {
            catalog.requireRegistered(type);
            var unused = sender.attempt(partition, operation);
            return null;
        }
        WriteOutcome outcome =
                sender.execute(partition, operation, WriteEntryResult.class).outcome();
        if (outcome == null) {
            throw new UpdateOperationTimeoutException(
                    "write of " + type.name() + ": the entry was locked by a transaction for " + timeout + " ms", null);
        }
        return lease(type, entry, packet, routing, outcome);
    }

    private <T> LeaseContext<T> lease(
            EntryType type, T entry, EntryPacket packet, Object routing, WriteOutcome outcome) {
        Uid uid = outcome.uid() != null ? Uid.of(outcome.uid()) : packet.identity();
        mapper.afterWrite(type, entry, outcome.uid(), outcome.version());
        T previous = null;
        if (outcome.previous() != null) {
            @SuppressWarnings("unchecked") // an earlier version of the same entry is of the same type
            T cast = (T) this.entries.toObject(outcome.previous(), type, Queries.resultTypeOf(entry));
            previous = cast;
        }
        return new SpaceLease<>(
                leases,
                uid == null ? NO_UID : uid,
                type.name(),
                routing,
                outcome.version(),
                outcome.expiration(),
                previous);
    }

    // ---- several entries --------------------------------------------------------------------------------------

    /** The entries of one partition. */
    private record Part(int partition, List<Integer> positions, List<EntryPacket> packets, List<Object> routings) {

        Part(int partition) {
            this(partition, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    <T> @Nullable LeaseContext<T>[] writeMultiple(
            @Nullable SpaceTransaction transaction, T[] entries, long[] leaseTimes, long timeout, int requested) {
        if (entries.length == 0) {
            throw new IllegalArgumentException("There are no entries to write");
        }
        if (leaseTimes.length != entries.length) {
            throw new IllegalArgumentException(
                    "There are " + entries.length + " entries, but " + leaseTimes.length + " leases");
        }
        int modifiers = normalize(requested);
        requireNotOneWay(transaction, modifiers);
        @SuppressWarnings({"unchecked", "rawtypes"}) // an array of a generic type cannot be made otherwise
        @Nullable
        LeaseContext<T>[] result = new LeaseContext[entries.length];
        EntryType[] entryTypes = new EntryType[entries.length];
        SpaceContext context = sender.context();
        Map<Integer, Part> parts = new TreeMap<>();
        for (int i = 0; i < entries.length; i++) {
            entryTypes[i] = catalog.ofEntry(requireEntry(entries[i]));
            EntryPacket packet = packet(entryTypes[i], entries[i], modifiers);
            Object routing = routing(entryTypes[i], entries[i]);
            Part part = parts.computeIfAbsent(sender.router().partitionOf(routing), Part::new);
            part.positions.add(i);
            part.packets.add(packet);
            part.routings.add(routing);
        }
        BroadcastRules.requireWritable(Arrays.asList(entryTypes), transaction != null);
        if ((modifiers & Modifiers.ONE_WAY) != 0) {
            for (EntryType type : entryTypes) {
                catalog.requireRegistered(type);
            }
        }
        IWriteResult[] outcomes = new IWriteResult[entries.length];
        List<Part> all = new ArrayList<>(parts.values());
        List<Sender.Attempt<WriteEntriesResult>> attempts =
                send(transaction, all, context, leaseTimes, timeout, modifiers);
        boolean failed = false;
        for (int p = 0; p < all.size(); p++) {
            failed |= collect(all.get(p), attempts.get(p), entries, entryTypes, result, outcomes, modifiers);
        }
        if (failed) {
            throw new WriteMultipleException(
                    "Not all of " + entries.length + " entries were written: " + firstFailure(outcomes),
                    null,
                    outcomes);
        }
        return result;
    }

    private List<Sender.Attempt<WriteEntriesResult>> send(
            @Nullable SpaceTransaction transaction,
            List<Part> parts,
            @Nullable SpaceContext context,
            long[] leaseTimes,
            long timeout,
            int modifiers) {
        if (parts.size() == 1) {
            Part part = parts.get(0);
            Operation operation = operation(transaction, part, context, leaseTimes, timeout, modifiers);
            return List.of(Sender.Attempt.of(() -> sendOne(part.partition, operation)));
        }
        List<CompletableFuture<WriteEntriesResult>> futures = new ArrayList<>();
        for (Part part : parts) {
            Operation operation = operation(transaction, part, context, leaseTimes, timeout, modifiers);
            futures.add(
                    operation.oneWay()
                            ? CompletableFuture.completedFuture(sendOne(part.partition, operation))
                            : sender.executeAsync(part.partition, operation, WriteEntriesResult.class));
        }
        return Sender.awaitAll(futures);
    }

    private WriteEntriesResult sendOne(int partition, Operation operation) {
        if (operation.oneWay()) {
            var unused = sender.attempt(partition, operation);
            return new WriteEntriesResult(null, List.of(), List.of());
        }
        return sender.execute(partition, operation, WriteEntriesResult.class);
    }

    private Operation operation(
            @Nullable SpaceTransaction transaction,
            Part part,
            @Nullable SpaceContext context,
            long[] leaseTimes,
            long timeout,
            int modifiers) {
        List<Long> own = new ArrayList<>();
        boolean same = true;
        for (int i = 0; i < part.positions.size(); i++) {
            own.add(effectiveLease(leaseTimes[part.positions.get(i)]));
            same &= own.get(i).equals(own.get(0));
        }
        WriteEntriesRequest request = new WriteEntriesRequest(
                context,
                part.packets,
                SpaceTransaction.reference(transaction),
                same ? own.get(0) : Long.MAX_VALUE,
                same ? null : own,
                modifiers,
                requireTimeout(timeout));
        return new Operation(
                "writeMultiple",
                part.packets.get(0).typeName(),
                request,
                (modifiers & Modifiers.ONE_WAY) != 0,
                SpaceTransaction.enlistment(transaction, Locks.WRITE));
    }

    /** Returns whether one of the entries failed. */
    private <T> boolean collect(
            Part part,
            Sender.Attempt<WriteEntriesResult> attempt,
            T[] entries,
            EntryType[] entryTypes,
            @Nullable LeaseContext<T>[] result,
            IWriteResult[] outcomes,
            int modifiers) {
        WriteEntriesResult written = attempt.result();
        boolean failed = false;
        for (int i = 0; i < part.positions.size(); i++) {
            int position = part.positions.get(i);
            if (written == null) {
                failed = true;
                outcomes[position] = WriteResult.failed(
                        attempt.failure() == null ? new IllegalStateException("no result") : attempt.failure());
                continue;
            }
            if ((modifiers & Modifiers.ONE_WAY) != 0) {
                continue;
            }
            Object failure = i < written.failures().size() ? written.failures().get(i) : null;
            WriteOutcome outcome =
                    i < written.outcomes().size() ? written.outcomes().get(i) : null;
            if (failure != null || outcome == null) {
                failed = true;
                outcomes[position] = WriteResult.failed(entryFailure(failure, entryTypes[position]));
                continue;
            }
            LeaseContext<T> lease =
                    lease(entryTypes[position], entries[position], part.packets.get(i), part.routings.get(i), outcome);
            result[position] = lease;
            outcomes[position] = WriteResult.written(lease);
        }
        return failed;
    }

    private static Throwable entryFailure(@Nullable Object failure, EntryType type) {
        var throwable = RemoteFailures.throwable(failure);
        return throwable == null
                ? new UpdateOperationTimeoutException(
                        "write of " + type.name() + ": the entry was locked by a transaction", null)
                : SpaceFailures.of(throwable, null, "write of " + type.name());
    }

    private static String firstFailure(IWriteResult[] outcomes) {
        for (IWriteResult outcome : outcomes) {
            if (outcome != null && outcome.getError() != null) {
                return String.valueOf(outcome.getError().getMessage());
            }
        }
        return "unknown reason";
    }

    // ---- rules ------------------------------------------------------------------------------------------------

    private static void requireNotOneWay(@Nullable SpaceTransaction transaction, int modifiers) {
        if (transaction != null && (modifiers & Modifiers.ONE_WAY) != 0) {
            throw new UnsupportedOperationException(
                    "A one-way write cannot belong to a transaction, which has to know its outcome; leave ONE_WAY out");
        }
    }

    private static Object requireEntry(@Nullable Object entry) {
        if (entry == null) {
            throw new IllegalArgumentException("An entry to write is null");
        }
        return entry;
    }

    private EntryPacket packet(EntryType type, Object entry, int modifiers) {
        EntryPacket packet = mapper.toEntry(type, entry, ids.next(), versioned);
        if ((modifiers & Modifiers.PARTIAL_UPDATE) != 0 && packet.dynamicValues() != null) {
            throw new UnsupportedOperationException("A partial update of " + type.name()
                    + " cannot contain properties beyond the fixed ones. Set fixed properties only, or update the whole"
                    + " entry.");
        }
        return packet;
    }

    /** What decides the partition of an entry; for one that may go anywhere it is the number of a partition. */
    private Object routing(EntryType type, Object entry) {
        Object routing = mapper.routingValue(type, entry);
        if (routing != null) {
            return routing;
        }
        if (sender.router().partitionCount() == 1) {
            return 0;
        }
        if (type.autoGenerateRouting() || type.routingPosition() < 0) {
            return sender.router().anyPartition();
        }
        throw new SpaceMetadataException("An entry of type " + type.name() + " cannot be written without its routing"
                + " property '" + type.descriptor().routingProperty() + "', which decides its partition");
    }

    /** The lease property of an entry is set by the grid and has no say here. */
    private static long effectiveLease(long lease) {
        if (lease == Lease.ANY || lease == 0) {
            return Lease.FOREVER;
        }
        if (lease < 0) {
            throw new IllegalArgumentException("The lease of an entry is " + lease + " ms, but must not be negative");
        }
        return lease;
    }

    private static long requireTimeout(long timeout) {
        if (timeout < 0) {
            throw new IllegalArgumentException("The timeout is " + timeout + " ms, but must not be negative");
        }
        return timeout;
    }

    /** The combinations the original client sends (docs/protocol.md, "Write modifiers"). */
    static int normalize(int requested) {
        int modifiers = requested;
        boolean write = (modifiers & Modifiers.WRITE_ONLY) != 0;
        boolean update = (modifiers & Modifiers.UPDATE_ONLY) != 0;
        boolean both = (modifiers & Modifiers.UPDATE_OR_WRITE) != 0;
        boolean partial = (modifiers & Modifiers.PARTIAL_UPDATE) != 0;
        if ((write && update) || (write && both) || (update && both) || (partial && (write || both))) {
            throw new IllegalArgumentException("Write modifiers contradict each other: give one of WRITE_ONLY,"
                    + " UPDATE_ONLY and UPDATE_OR_WRITE; PARTIAL_UPDATE goes with UPDATE_ONLY alone");
        }
        if ((modifiers & Modifiers.ONE_WAY) != 0 && (modifiers & Modifiers.RETURN_PREVIOUS) != 0) {
            throw new UnsupportedOperationException(
                    "ONE_WAY returns nothing, so it does not go with RETURN_PREV_ON_UPDATE");
        }
        if (!write && !update && !both) {
            modifiers |= partial ? Modifiers.UPDATE_ONLY : Modifiers.UPDATE_OR_WRITE;
        }
        return modifiers;
    }

    private static boolean isUpdate(int modifiers, EntryPacket packet) {
        if ((modifiers & Modifiers.UPDATE_ONLY) != 0) {
            return true;
        }
        return (modifiers & Modifiers.WRITE_ONLY) == 0 && packet.identity() != null;
    }
}
