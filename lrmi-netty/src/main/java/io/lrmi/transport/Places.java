package io.lrmi.transport;

import java.util.BitSet;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The connections that one member may have. Direct ones may have all of them until pipelined ones are asked for: those may have
 * {@link TransportOptions#pipelinedConnections half}, and claim places that direct ones {@linkplain #isRoomWanted give up} as their
 * calls end. Only the first pipelined one does not wait for that. Safe for use by many threads.
 */
final class Places {

    private final int limit;
    private final int pipelinedLimit;
    private final ReentrantLock lock = new ReentrantLock();
    private final BitSet direct = new BitSet();
    private int pipelined;
    /** Places that pipelined connections have or want to have. */
    private int claimed;

    private volatile boolean roomWanted;

    Places(int limit, int pipelinedLimit) {
        this.limit = limit;
        this.pipelinedLimit = pipelinedLimit;
    }

    /** The number of a free place for a direct connection, below the limit; -1 if there is none. */
    int takeDirect() {
        lock.lock();
        try {
            if (direct.cardinality() + claimed >= limit) {
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
            update();
        } finally {
            lock.unlock();
        }
    }

    /** Takes a place for a pipelined connection, or claims one. */
    boolean takePipelined() {
        lock.lock();
        try {
            if (pipelined >= pipelinedLimit) {
                return false;
            }
            claimed = Math.max(claimed, pipelined + 1);
            boolean free = pipelined == 0 || direct.cardinality() + pipelined < limit;
            if (free) {
                pipelined++;
            }
            update();
            return free;
        } finally {
            lock.unlock();
        }
    }

    void freePipelined() {
        lock.lock();
        try {
            pipelined--;
            claimed = pipelined;
            update();
        } finally {
            lock.unlock();
        }
    }

    private void update() {
        roomWanted = direct.cardinality() + claimed > limit;
    }

    /** Whether the next direct connection whose call ends is to be closed. */
    boolean isRoomWanted() {
        return roomWanted;
    }
}
