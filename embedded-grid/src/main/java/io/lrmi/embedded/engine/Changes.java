package io.lrmi.embedded.engine;

import io.lrmi.wire.WireEquality;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.change.ChangeFailure;
import io.lrmi.wire.change.ChangedCount;
import io.lrmi.wire.change.ChangedEntries;
import io.lrmi.wire.change.ChangedEntry;
import io.lrmi.wire.change.FailedEntry;
import io.lrmi.wire.change.Mutation;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.space.ChangeRequest;
import io.lrmi.wire.space.ChangeResult;
import io.lrmi.wire.space.Modifiers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes entries where they are. Those that a transaction has locked fail, after the time the client waits for them; the others are
 * changed at once. Guarded by the lock of the partition.
 */
final class Changes {

    private static final String UPDATE = "Update";

    private final ChangeRequest request;
    private final EntryQuery query;
    private final List<Mutation> mutations;
    private final boolean byId;
    private final Set<String> done = new HashSet<>();
    private final List<ChangedEntry> changed = new ArrayList<>();
    private final List<FailedEntry> failed = new ArrayList<>();
    private List<StoredEntry> locked = List.of();

    Changes(ChangeRequest request, Operation operation) {
        this.request = request;
        this.query = QueryCompiler.compile(request.query(), operation);
        this.mutations = known(request.mutations());
        this.byId = isById(query);
    }

    ChangeRequest request() {
        return request;
    }

    boolean concerns(StoredEntry entry) {
        return query.matches(entry);
    }

    /** Changes what is not locked and was not changed before; null if it waits for more. */
    @Nullable
    ChangeResult attempt(Operation operation) {
        EntryView view = operation.view(true, request.modifiers());
        List<StoredEntry> found =
                operation.data().entries().search(query, byId ? 1 : Integer.MAX_VALUE, view, operation.now());
        if (byId) {
            // An id leads to entries of sub types too, but they are not changed.
            found = found.stream().filter(entry -> entry.type() == query.type()).toList();
        } else if (query.version() > 0 && !found.isEmpty()) {
            throw Failures.runtime(" change multiple: version-id not allowed!");
        }
        for (StoredEntry entry : found) {
            if (done.add(entry.uid())) {
                change(entry, operation);
            }
        }
        locked = view.locked().stream()
                .filter(entry -> !byId || entry.type() == query.type())
                .toList();
        boolean waits = request.timeout() > 0 && !locked.isEmpty();
        return waits ? null : result();
    }

    private void change(StoredEntry entry, Operation operation) {
        try {
            changed.add(change(entry, query, mutations, request.lease(), operation));
        } catch (OperationFailure e) {
            failed.add(new FailedEntry(details(entry, entry.version(), null), e.exception()));
        }
    }

    /** What has been changed so far. */
    ChangeResult result() {
        boolean detailed = (request.modifiers() & Modifiers.RETURN_DETAILED_CHANGES) != 0;
        if (!failed.isEmpty() || !locked.isEmpty()) {
            List<FailedEntry> all = new ArrayList<>(failed);
            for (StoredEntry entry : locked) {
                all.add(new FailedEntry(details(entry, entry.version(), null), Failures.locked()));
            }
            return failure(changed, all, byId, detailed);
        }
        // Changes that found nothing are answered in the form of changes by id.
        boolean asCollection = !byId && !changed.isEmpty();
        return new ChangeResult(
                null, detailed ? new ChangedEntries(asCollection, changed) : new ChangedCount(changed.size()), 0);
    }

    private static List<Mutation> known(List<Object> mutations) {
        List<Mutation> known = new ArrayList<>();
        for (Object mutation : mutations) {
            if (!(mutation instanceof Mutation change)) {
                String name = mutation instanceof WireNode node ? node.type().name() : mutation.toString();
                throw Failures.unsupported("change operations of an application, here " + name);
            }
            known.add(change);
        }
        return known;
    }

    private static boolean isById(EntryQuery query) {
        return query.uids() != null || (query.id() != null && query.slots().isEmpty() && query.custom() == null);
    }

    private static ChangedEntry change(
            StoredEntry entry, EntryQuery query, List<Mutation> mutations, long lease, Operation operation) {
        if (query.version() > 0 && query.version() != entry.version()) {
            throw Failures.versionConflict(entry.uid(), UPDATE, query.version(), entry.version());
        }
        MutableEntry values = new MutableEntry(entry);
        List<@Nullable Object> results = new ArrayList<>();
        for (Mutation mutation : mutations) {
            results.add(Mutations.apply(mutation, values));
        }
        long expiration = lease == 0 ? entry.expiration() : Leases.after(lease, operation.now());
        StoredEntry changed = values.toEntry(entry.version() + 1, expiration);
        List<@Nullable Object> unused = Sequences.keep(entry, changed.values());
        checkRouting(entry, changed, operation);
        Writes.checkUniqueIndexes(changed, operation);
        operation.store(entry, changed);
        return details(changed, changed.version(), results.stream().allMatch(Objects::isNull) ? null : results);
    }

    private static void checkRouting(StoredEntry entry, StoredEntry changed, Operation operation) {
        int position = entry.type().routingPosition();
        if (position < 0 || entry.type().generatesRouting()) {
            return;
        }
        Object routing = changed.values().get(position);
        if (!WireEquality.equal(routing, entry.values().get(position))) {
            operation.routing().checkChanged(entry.type(), routing);
        }
    }

    private static ChangedEntry details(StoredEntry entry, int version, @Nullable List<@Nullable Object> results) {
        EntryType type = entry.type();
        Object id = type.idPosition() < 0 ? null : entry.values().get(type.idPosition());
        return new ChangedEntry(type.name(), id == null && type.generatesIds() ? entry.uid() : id, version, results);
    }

    private static ChangeResult failure(
            List<ChangedEntry> changed, List<FailedEntry> failed, boolean byId, boolean detailed) {
        String message = "Failed to change some entries in space  ";
        if (byId) {
            WireThrowable cause = WireThrowable.of(failed.get(0).cause());
            message = "Failed changing entry in space - " + (cause == null ? null : cause.message());
        }
        ChangeFailure failure = new ChangeFailure(byId || detailed ? changed : null, changed.size(), failed, List.of());
        return new ChangeResult(failure.toException(message), null, 0);
    }
}
