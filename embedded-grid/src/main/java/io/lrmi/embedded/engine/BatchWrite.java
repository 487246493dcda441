package io.lrmi.embedded.engine;

import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.WriteEntriesRequest;
import io.lrmi.wire.space.WriteEntriesResult;
import io.lrmi.wire.space.WriteOutcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A write of several entries. Those that no transaction holds are written at once, the others as soon as they are unlocked within the
 * time of the request. Guarded by the lock of the partition.
 */
final class BatchWrite {

    private final WriteEntriesRequest request;
    private final List<EntryType> types;
    private final @Nullable WriteOutcome[] outcomes;
    private final @Nullable Object[] failures;
    /** Positions of the entries that are still locked, and their UIDs. */
    private final Map<Integer, String> locked = new LinkedHashMap<>();

    BatchWrite(WriteEntriesRequest request, Operation operation) {
        this.request = request;
        this.types = Writes.resolveAll(request.entries(), operation);
        this.outcomes = new WriteOutcome[types.size()];
        this.failures = new Object[types.size()];
    }

    WriteEntriesRequest request() {
        return request;
    }

    boolean waitsFor(StoredEntry entry) {
        return locked.containsValue(entry.uid());
    }

    /** Writes what is not locked and was not written before; null if it waits for more. */
    @Nullable
    WriteEntriesResult attempt(Operation operation) {
        List<Integer> left = new ArrayList<>(locked.keySet());
        if (left.isEmpty()) {
            for (int i = 0; i < outcomes.length; i++) {
                left.add(i);
            }
        }
        left.forEach(position -> write(position, operation));
        return locked.isEmpty() || request.timeout() == 0 ? result() : null;
    }

    private void write(int position, Operation operation) {
        EntryPacket packet = request.entries().get(position);
        EntryType type = types.get(position);
        List<Long> leases = request.leases();
        long lease = leases == null ? request.lease() : leases.get(position);
        int modifiers = Writes.effective(request.modifiers(), true);
        try {
            outcomes[position] = Writes.write(packet, type, lease, modifiers, operation);
            if (outcomes[position] == null) {
                locked.put(position, uid(packet, type));
                return;
            }
        } catch (OperationFailure e) {
            failures[position] = e.exception();
        }
        locked.remove(position);
    }

    private static String uid(EntryPacket packet, EntryType type) {
        @Nullable Object[] fixed = packet.fixedValues();
        String uid = fixed == null ? packet.uid() : Writes.uidOf(packet, type, Arrays.asList(fixed));
        return Objects.requireNonNull(uid, "Only an entry that has a UID can be locked");
    }

    /** What has been written so far; what is still locked has failed. */
    WriteEntriesResult result() {
        locked.keySet().forEach(position -> failures[position] = Failures.locked());
        boolean failed = Arrays.stream(failures).anyMatch(Objects::nonNull);
        return new WriteEntriesResult(null, Arrays.asList(outcomes), failed ? Arrays.asList(failures) : List.of());
    }
}
