package io.lrmi.benchmarks.client;

/** Keys of one caller: every caller has its own share, so that no two change the same entry at a time. */
final class Keys {
    private final long first;
    private final long count;
    private long next;

    Keys(int caller, int callers, long keys) {
        count = Math.max(1, keys / callers);
        first = count * caller;
    }

    long next() {
        // A step that is prime to any count spreads over partitions and groups.
        next = (next + 7919) % count;
        return first + next;
    }
}
