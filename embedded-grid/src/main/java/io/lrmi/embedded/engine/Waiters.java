package io.lrmi.embedded.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Reads and takes that wait for an entry, in the order they came. Guarded by the lock of the partition. */
final class Waiters {

    private final Set<Waiter> waiting = new LinkedHashSet<>();

    void add(Waiter waiter) {
        waiting.add(waiter);
    }

    /** Whether it was still waiting. */
    boolean remove(Waiter waiter) {
        return waiting.remove(waiter);
    }

    /**
     * Serves those who wait for such an entry: every read up to the first take.
     *
     * @return whether the entry was taken
     */
    boolean offer(StoredEntry entry, Operation operation) {
        Iterator<Waiter> iterator = waiting.iterator();
        while (iterator.hasNext()) {
            Waiter waiter = iterator.next();
            if (!waiter.query().matches(entry)) {
                continue;
            }
            iterator.remove();
            waiter.serve(entry, operation.now(), operation.replication().replicas());
            if (waiter.take()) {
                return true;
            }
        }
        return false;
    }

    /** Forgets all of them; those that are left. */
    List<Waiter> clear() {
        List<Waiter> left = new ArrayList<>(waiting);
        waiting.clear();
        return left;
    }
}
