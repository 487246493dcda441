package io.lrmi.benchmarks.relay;

import java.io.IOException;
import java.nio.channels.CancelledKeyException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends what is due. Never blocks on a socket: what does not fit waits until the receiver finds room. */
final class Sender implements Runnable {
    /** By how much Linux lets a timer be late to begin with. */
    private static final long SLACK = TimeUnit.MICROSECONDS.toNanos(50);

    /** Less than it takes to give the processor away and to get it back. */
    private static final long MOMENT = TimeUnit.MICROSECONDS.toNanos(10);

    private final Queue<Piece> queue = new ConcurrentLinkedQueue<>();
    private final Queue<Side> writable = new ConcurrentLinkedQueue<>();
    private volatile boolean idle;
    private volatile boolean stopped;

    /** Adds a piece that is due after all before it. Returns whether the thread has to be woken. */
    boolean add(Piece piece) {
        queue.add(piece);
        return idle;
    }

    /** There is room in the socket of a side; the thread has to be woken. */
    void roomIn(Side side) {
        writable.add(side);
    }

    /** The thread has to be interrupted. */
    void stop() {
        stopped = true;
    }

    @Override
    public void run() {
        while (!stopped) {
            for (Side side = writable.poll(); side != null; side = writable.poll()) {
                send(side);
            }
            Piece next = queue.peek();
            if (next == null) {
                idle = true;
                if (queue.isEmpty() && writable.isEmpty()) {
                    LockSupport.park(this);
                }
                idle = false;
                continue;
            }
            long left = next.due() - System.nanoTime();
            if (left > 0) {
                await(left);
                continue;
            }
            queue.remove();
            Side to = next.to();
            to.due.add(next);
            if (to.due.size() == 1) {
                send(to);
            }
        }
    }

    /** Waits no longer than until something is due, or a little longer. */
    private void await(long nanos) {
        if (nanos > MOMENT) {
            LockSupport.parkNanos(this, Math.max(1, nanos - SLACK));
        } else {
            Thread.onSpinWait();
        }
    }

    private static void send(Side side) {
        try {
            for (Piece piece = side.due.peek(); piece != null; piece = side.due.peek()) {
                if (!sent(side, piece)) {
                    side.awaitRoom();
                    return;
                }
                side.due.remove();
            }
        } catch (IOException | CancelledKeyException e) {
            // Closed, by whomever: nobody is left to tell.
            side.close();
            side.due.clear();
        }
    }

    private static boolean sent(Side side, Piece piece) throws IOException {
        switch (piece.kind()) {
            case DATA -> {
                side.sent(side.channel.write(piece.bytes()));
                return !piece.bytes().hasRemaining();
            }
            case END -> {
                side.channel.shutdownOutput();
                side.complete = true;
                if (side.other().complete) {
                    side.close();
                }
            }
            case ABORT -> side.close();
        }
        return true;
    }
}
