package io.lrmi.boot.metrics;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Values by the name they belong to, made at first use; all names beyond the limit share one. Reading takes no lock and allocates
 * nothing.
 */
final class Bounded<V> {

    /** Most values of one tag. */
    static final int LIMIT = 100;

    /** Stands for all names beyond the limit. */
    static final String OTHER = "other";

    private final ConcurrentMap<String, V> values = new ConcurrentHashMap<>();
    private final Function<String, V> factory;
    private final ReentrantLock lock = new ReentrantLock();

    Bounded(Function<String, V> factory) {
        this.factory = factory;
    }

    V get(String name) {
        V known = values.get(name);
        if (known != null) {
            return known;
        }
        if (values.size() > LIMIT) {
            V other = values.get(OTHER);
            if (other != null) {
                return other;
            }
        }
        lock.lock();
        try {
            return values.computeIfAbsent(values.size() < LIMIT ? name : OTHER, factory);
        } finally {
            lock.unlock();
        }
    }
}
