package io.lrmi.transport;

import java.util.BitSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The connections that one member may have, shared by direct and pipelined ones. One pipelined connection may always be made; if
 * that is one too many, a direct one has to {@linkplain #isOver() go}. Safe for use by many threads.
 */
final class Places {

    private final int limit;
    private final ReentrantLock lock = new ReentrantLock();
    private final BitSet direct = new BitSet();
    private int pipelined;
    private volatile boolean over;

    Places(int limit) {
        this.limit = limit;
    }

    /** The number of a free place for a direct connection, below the limit; -1 if there is none. */
    int takeDirect() {
        lock.lock();
        try {
            if (direct.cardinality() + pipelined >= limit) {
                return -1;
            }
            int place = direct.nextClearBit(0);
            direct.set(place);
            return place;
        } finally {
            lock.unlock();
        }
    }

    void freeDirect(int place) {
        lock.lock();
        try {
            direct.clear(place);
            over = direct.cardinality() + pipelined > limit;
        } finally {
            lock.unlock();
        }
    }

    /** Takes a place for a pipelined connection, of which there may always be one. */
    boolean takePipelined() {
        lock.lock();
        try {
            if (pipelined > 0 && direct.cardinality() + pipelined >= limit) {
                return false;
            }
            pipelined++;
            over = direct.cardinality() + pipelined > limit;
            return true;
        } finally {
            lock.unlock();
        }
    }

    void freePipelined() {
        lock.lock();
        try {
            pipelined--;
            over = direct.cardinality() + pipelined > limit;
        } finally {
            lock.unlock();
        }
    }

    /** Whether there is one connection too many. */
    boolean isOver() {
        return over;
    }
}
