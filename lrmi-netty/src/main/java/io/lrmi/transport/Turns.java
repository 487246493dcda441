package io.lrmi.transport;

import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The callers of one connection, in the order of their requests, which is that of the replies: so the first of them reads, and
 * wakes the next when it has its reply, which often has arrived by then. Safe for use by many threads; the lock is never held
 * while anybody waits.
 */
final class Turns {

    /** A caller. Holds the System.nanoTime() at which its call is overdue, or one of the constants. */
    static final class Call extends AtomicLong {
        private static final long serialVersionUID = 1L;

        /** Its call has ended. */
        static final long IDLE = Long.MAX_VALUE;

        static final long OVERDUE = Long.MIN_VALUE;

        private volatile @Nullable Thread waiting;
        private volatile boolean first;
        private volatile boolean over;

        /** Whether the reply that comes next is that of this call. */
        boolean isFirst() {
            return first;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final ArrayDeque<Call> calls = new ArrayDeque<>(4);

    /** For a caller that is alone, as most are: it needs no object of its own. */
    private final Call alone = new Call();

    private volatile int count;
    private boolean closed;

    /** Callers that have no reply yet. */
    int count() {
        return count;
    }

    /**
     * Adds a caller behind the others, just before its request is sent.
     *
     * @param deadline in System.nanoTime()
     * @return null if the connection is closed
     */
    @Nullable
    Call enter(long deadline) {
        lock.lock();
        try {
            if (closed) {
                return null;
            }
            Call call = calls.isEmpty() ? alone : new Call();
            call.waiting = null;
            call.over = false;
            call.first = calls.isEmpty();
            call.set(deadline);
            calls.add(call);
            count = calls.size();
            return call;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a call is the first, or the connection is closed. An interrupt does not end the wait, and is kept. */
    void await(Call call) {
        if (call.first) {
            return;
        }
        call.waiting = Thread.currentThread();
        boolean interrupted = false;
        while (!call.first && !call.over) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first call has its reply; it is the turn of the next. */
    void leave(Call call) {
        Call next;
        lock.lock();
        try {
            call.set(Call.IDLE);
            boolean unused = calls.remove(call);
            count = calls.size();
            next = calls.peek();
            if (next != null) {
                next.first = true;
            }
        } finally {
            lock.unlock();
        }
        if (next != null) {
            LockSupport.unpark(next.waiting);
        }
    }

    /** The call whose reply comes next, null if there is none. */
    @Nullable
    Call oldest() {
        lock.lock();
        try {
            return calls.peek();
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more if nobody is there; false if somebody is. */
    boolean closeIfEmpty() {
        lock.lock();
        try {
            closed |= calls.isEmpty();
            return closed;
        } finally {
            lock.unlock();
        }
    }

    /** Lets nobody in any more, and ends the wait of all. */
    void close() {
        lock.lock();
        try {
            closed = true;
            for (Call call : calls) {
                call.over = true;
                LockSupport.unpark(call.waiting);
            }
        } finally {
            lock.unlock();
        }
    }
}
