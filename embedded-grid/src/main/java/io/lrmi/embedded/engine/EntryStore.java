package io.lrmi.embedded.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one member, by UID and by type, in the order they were written. Expired entries are dropped when they
 * are met. Guarded by the lock of the partition.
 */
final class EntryStore {

    private final Map<String, StoredEntry> entries = new LinkedHashMap<>();
    private final Map<String, Map<String, StoredEntry>> byType = new LinkedHashMap<>();
    private final Sequences sequences = new Sequences();

    private boolean hasLeases;

    void clear() {
        entries.clear();
        byType.clear();
        sequences.clear();
        hasLeases = false;
    }

    Sequences sequences() {
        return sequences;
    }

    void copyFrom(EntryStore other) {
        clear();
        other.entries.values().forEach(this::put);
    }

    void put(StoredEntry entry) {
        sequences.seen(entry);
        hasLeases |= entry.expiration() != Long.MAX_VALUE;
        entries.put(entry.uid(), entry);
        byType.computeIfAbsent(entry.type().name(), name -> new LinkedHashMap<>())
                .put(entry.uid(), entry);
    }

    void remove(String uid) {
        StoredEntry entry = entries.remove(uid);
        if (entry == null) {
            return;
        }
        Map<String, StoredEntry> sameType = byType.get(entry.type().name());
        if (sameType != null) {
            sameType.remove(uid);
        }
    }

    @Nullable
    StoredEntry find(String uid, long now) {
        StoredEntry entry = entries.get(uid);
        if (entry != null && entry.isExpired(now)) {
            remove(uid);
            return null;
        }
        return entry;
    }

    /** Entries of exactly this type. */
    Collection<StoredEntry> ofType(EntryType type, long now) {
        dropExpired(now);
        return byType.getOrDefault(type.name(), Map.of()).values();
    }

    void dropExpired(long now) {
        if (!hasLeases) {
            return;
        }
        List<String> expired = new ArrayList<>();
        for (StoredEntry entry : entries.values()) {
            if (entry.isExpired(now)) {
                expired.add(entry.uid());
            }
        }
        expired.forEach(this::remove);
    }

    /** The first entries that match, at most {@code max}; those that are not committed yet come last. */
    List<StoredEntry> search(EntryQuery query, int max, EntryView view, long now) {
        List<StoredEntry> found = new ArrayList<>();
        Set<String> uids = query.uids();
        Object id = query.id();
        if (uids != null) {
            uids.forEach(uid -> addMatch(found, query, max, find(uid, now), view, now));
        } else if (id != null && query.type().hasOwnIds() && Uids.canIdentify(id)) {
            for (String type : List.copyOf(byType.keySet())) {
                addMatch(found, query, max, find(Uids.ofId(type, id), now), view, now);
            }
        } else {
            for (Map<String, StoredEntry> sameType : byType.values()) {
                searchType(found, query, max, sameType.values(), view, now);
            }
        }
        for (String uid : view.uncommitted()) {
            StoredEntry entry = found.size() < max ? view.match(uid, null, query) : null;
            if (entry != null) {
                found.add(entry);
            }
        }
        return found;
    }

    private static void searchType(
            List<StoredEntry> found,
            EntryQuery query,
            int max,
            Collection<StoredEntry> candidates,
            EntryView view,
            long now) {
        for (StoredEntry candidate : candidates) {
            if (found.size() >= max || !candidate.type().isKindOf(query.type())) {
                return;
            }
            addMatch(found, query, max, candidate, view, now);
        }
    }

    private static void addMatch(
            List<StoredEntry> found,
            EntryQuery query,
            int max,
            @Nullable StoredEntry candidate,
            EntryView view,
            long now) {
        if (candidate == null || found.size() >= max || candidate.isExpired(now)) {
            return;
        }
        StoredEntry visible = view.match(candidate.uid(), candidate, query);
        if (visible != null) {
            found.add(visible);
        }
    }
}
