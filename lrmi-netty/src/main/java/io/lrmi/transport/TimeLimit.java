package io.lrmi.transport;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** Closes a socket unless what is done with it ends in time. */
final class TimeLimit implements Deadlines.Watched, AutoCloseable {

    private static final int RUNNING = 0;
    private static final int KEPT = 1;
    private static final int OVER = 2;

    private final Socket socket;
    private final long deadline;
    private final Deadlines deadlines;
    private final AtomicInteger state = new AtomicInteger(RUNNING);

    TimeLimit(Socket socket, long nanos, Deadlines deadlines) {
        this.socket = socket;
        this.deadline = System.nanoTime() + nanos;
        this.deadlines = deadlines;
        deadlines.watch(this);
    }

    @Override
    public void checkDeadline(long now) {
        if (now - deadline > 0 && state.compareAndSet(RUNNING, OVER)) {
            try {
                socket.close();
            } catch (IOException e) {
                // Whoever uses it notices.
                return;
            }
        }
    }

    boolean isOver() {
        return state.get() == OVER;
    }

    /**
     * It was done in time.
     *
     * @throws SocketTimeoutException if the socket was closed a moment before
     */
    void requireKept() throws SocketTimeoutException {
        if (!state.compareAndSet(RUNNING, KEPT)) {
            throw new SocketTimeoutException();
        }
    }

    @Override
    public void close() {
        deadlines.forget(this);
    }
}
