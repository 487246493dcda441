package io.lrmi.boot.cache;

import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One lock for each key that somebody works on. Safe for use by many threads; a thread may come again for its key. */
final class KeyLocks {

    private static final class Counted extends ReentrantLock {

        private static final long serialVersionUID = 1L;

        /** Changed only while the map computes the entry of its key. */
        private int users;
    }

    private final ConcurrentHashMap<String, Counted> locks = new ConcurrentHashMap<>();

    <T> T alone(String key, Supplier<T> action) {
        Counted lock = Objects.requireNonNull(locks.compute(key, (same, known) -> {
            Counted counted = known == null ? new Counted() : known;
            counted.users++;
            return counted;
        }));
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
            locks.computeIfPresent(key, (same, known) -> --known.users == 0 ? null : known);
        }
    }
}
