package io.lrmi.embedded.engine;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Operations that wait, in the order they came. Guarded by the lock of the partition. */
final class Waiters {

    private final Set<Waiter> waiting = new LinkedHashSet<>();

    void add(Waiter waiter) {
        waiting.add(waiter);
    }

    /** Whether it was still waiting. */
    boolean remove(Waiter waiter) {
        return waiting.remove(waiter);
    }

    /** Lets those try again that such an entry may serve, or that waited for it to be unlocked. */
    void wake(Collection<StoredEntry> entries, Operation operation) {
        retry(waiter -> entries.stream().anyMatch(waiter::concerns), operation);
    }

    /** Ends those of a transaction that is no longer open. */
    void end(OpenTransaction transaction, Operation operation) {
        retry(waiter -> waiter.isUnder(transaction), operation);
    }

    private void retry(Predicate<Waiter> chosen, Operation operation) {
        if (waiting.isEmpty()) {
            return;
        }
        // One that is served may change entries, which serves others meanwhile.
        for (Waiter waiter : List.copyOf(waiting)) {
            if (chosen.test(waiter) && waiting.contains(waiter) && waiter.retry(operation)) {
                waiting.remove(waiter);
            }
        }
    }

    /** Forgets all of them; those that are left. */
    List<Waiter> clear() {
        List<Waiter> left = new ArrayList<>(waiting);
        waiting.clear();
        return left;
    }
}
