package io.lrmi.embedded.engine;

import io.lrmi.wire.WireEquality;
import io.lrmi.wire.space.DynamicValues;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.Modifiers;
import io.lrmi.wire.space.WriteEntryRequest;
import io.lrmi.wire.space.WriteEntryResult;
import io.lrmi.wire.space.WriteOutcome;
import io.lrmi.wire.type.IndexDescriptor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes and updates. */
final class Writes {

    private static final String UPDATE = "Update";
    private static final int OVERRIDE_VERSION = 1 << 19;

    private Writes() {}

    static WriteEntryResult write(WriteEntryRequest request, Operation operation) {
        EntryPacket packet = request.entry();
        int modifiers = effective(request.modifiers(), request.update());
        EntryType type = operation.resolve(packet);
        return new WriteEntryResult(null, write(packet, type, request.lease(), modifiers, operation));
    }

    /** UID of the entry that a write of one entry is about, null if it will be generated. */
    static @Nullable String uid(WriteEntryRequest request, Operation operation) {
        EntryPacket packet = request.entry();
        @Nullable Object[] fixed = packet.fixedValues();
        return fixed == null ? packet.uid() : uidOf(packet, operation.resolve(packet), Arrays.asList(fixed));
    }

    /** Nothing is written before all types are known, because the client sends the whole batch again. */
    static List<EntryType> resolveAll(List<EntryPacket> packets, Operation operation) {
        List<EntryType> types = new ArrayList<>();
        List<Integer> unknown = new ArrayList<>();
        for (int i = 0; i < packets.size(); i++) {
            EntryPacket packet = packets.get(i);
            try {
                types.add(operation.resolve(packet));
            } catch (OperationFailure e) {
                if (packet.header().descriptor() != null) {
                    throw e;
                }
                unknown.add(i);
            }
        }
        if (!unknown.isEmpty()) {
            throw Failures.unknownTypes(unknown);
        }
        return types;
    }

    static int effective(int modifiers, boolean update) {
        int kinds = Modifiers.WRITE_ONLY | Modifiers.UPDATE_ONLY | Modifiers.UPDATE_OR_WRITE;
        if ((modifiers & kinds) != 0) {
            return modifiers;
        }
        boolean updates = update || (modifiers & Modifiers.PARTIAL_UPDATE) != 0;
        return modifiers | (updates ? Modifiers.UPDATE_ONLY : Modifiers.WRITE_ONLY);
    }

    /** Null if another transaction holds the entry. */
    static @Nullable WriteOutcome write(
            EntryPacket packet, EntryType type, long lease, int modifiers, Operation operation) {
        @Nullable Object[] fixed = packet.fixedValues();
        if (fixed == null || fixed.length != type.propertyCount()) {
            throw Failures.illegalState("The field values array was not properly set");
        }
        List<@Nullable Object> values = Arrays.asList(fixed);
        boolean updateOnly = (modifiers & (Modifiers.UPDATE_ONLY | Modifiers.UPDATE_OR_WRITE)) == Modifiers.UPDATE_ONLY;
        if (updateOnly && packet.uid() == null) {
            throw Failures.updateWithoutUid(packet);
        }
        operation.routing().check(type, values, packet.uid());
        String given = uidOf(packet, type, values);
        String uid = given == null ? operation.uids().generate() : given;
        StoredEntry committed = operation.data().entries().find(uid, operation.now());
        OpenTransaction writer = operation.transactions().writer(uid);
        boolean changedByOthers = writer != null && writer != operation.transaction();
        if (changedByOthers || operation.transactions().isReadByOthers(uid, operation.transaction())) {
            if ((modifiers & Modifiers.WRITE_ONLY) != 0) {
                throw Failures.alreadyInSpace(uid, type.name());
            }
            return null;
        }
        OpenTransaction.Change change = writer == null ? null : writer.changes().get(uid);
        StoredEntry existing = change == null ? committed : change.after();
        if (existing == null) {
            if (updateOnly) {
                throw Failures.notInSpace(uid, operation.memberName());
            }
        } else if ((modifiers & Modifiers.WRITE_ONLY) != 0) {
            throw Failures.alreadyInSpace(uid, type.name());
        } else if (packet.version() != 0
                && packet.version() != existing.version()
                && (modifiers & OVERRIDE_VERSION) == 0) {
            throw Failures.versionConflict(uid, UPDATE, packet.version(), existing.version());
        }
        List<@Nullable Object> numbered = existing == null
                ? operation.data().entries().sequences().number(type, values)
                : Sequences.keep(existing, values);
        StoredEntry entry = merge(packet, type, numbered, uid, existing, lease, modifiers, operation.now());
        checkUniqueIndexes(entry, operation);
        operation.store(committed, entry);
        EntryPacket previous = existing == null || (modifiers & Modifiers.RETURN_PREVIOUS) == 0
                ? null
                : existing.toPacket(packet.header().entryType(), operation.now());
        boolean tellUid = given == null || (existing == null && type.generatesIds());
        return new WriteOutcome(
                tellUid ? uid : null,
                entry.version(),
                entry.expiration(),
                previous,
                operation.replication().replicas());
    }

    static @Nullable String uidOf(EntryPacket packet, EntryType type, List<@Nullable Object> values) {
        if (packet.uid() != null) {
            return packet.uid();
        }
        Object id = type.idPosition() < 0 ? null : values.get(type.idPosition());
        return id != null && type.hasOwnIds() && Uids.canIdentify(id) ? Uids.ofId(type.name(), id) : null;
    }

    private static StoredEntry merge(
            EntryPacket packet,
            EntryType type,
            List<@Nullable Object> values,
            String uid,
            @Nullable StoredEntry existing,
            long lease,
            int modifiers,
            long now) {
        List<@Nullable Object> merged = values;
        DynamicValues dynamic = packet.dynamicValues();
        if (existing != null && (modifiers & Modifiers.PARTIAL_UPDATE) != 0) {
            merged = new ArrayList<>(values);
            for (int i = 0; i < merged.size(); i++) {
                if (merged.get(i) == null) {
                    merged.set(i, existing.value(type.propertyName(i)));
                }
            }
            dynamic = dynamic == null ? existing.dynamicValues() : dynamic;
        }
        int version = existing == null ? 1 : existing.version() + 1;
        if ((modifiers & OVERRIDE_VERSION) != 0 && packet.version() > 0) {
            version = packet.version();
        }
        return new StoredEntry(
                uid, type, version, Leases.expiration(lease, now), merged, dynamic, packet.isTransient());
    }

    static void checkUniqueIndexes(StoredEntry entry, Operation operation) {
        for (IndexDescriptor index : entry.type().uniqueIndexes()) {
            List<Object> values = indexed(entry, index);
            if (values == null) {
                continue;
            }
            for (StoredEntry other : operation.data().entries().ofType(entry.type(), operation.now())) {
                if (!other.uid().equals(entry.uid()) && same(values, indexed(other, index))) {
                    throw Failures.duplicateIndexValue(
                            entry.uid(),
                            entry.type().name(),
                            index.name(),
                            values.size() == 1 ? values.get(0) : values,
                            other.uid());
                }
            }
        }
    }

    /** The values an index has of an entry; null if one is null, in which case the entry is not in the index. */
    private static @Nullable List<Object> indexed(StoredEntry entry, IndexDescriptor index) {
        List<Object> values = new ArrayList<>();
        for (String path : index.paths().isEmpty() ? List.of(index.name()) : index.paths()) {
            Object value = ValuePaths.value(entry, path);
            if (value == null) {
                return null;
            }
            values.add(value);
        }
        return values;
    }

    private static boolean same(List<Object> values, @Nullable List<Object> others) {
        for (int i = 0; others != null && i < values.size(); i++) {
            if (!WireEquality.equal(values.get(i), others.get(i))) {
                return false;
            }
        }
        return others != null;
    }
}
