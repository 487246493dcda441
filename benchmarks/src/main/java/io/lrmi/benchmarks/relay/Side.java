package io.lrmi.benchmarks.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** One of the two sockets of a relayed connection. */
final class Side {
    /** Bytes on their way to one side from which on the other is not read. */
    static final int MOST_WAITING = 2 << 20;

    final SocketChannel channel;
    private final SelectionKey key;
    private @Nullable Side opposite;

    /** What is due and was not written yet; the sender's own. */
    final ArrayDeque<Piece> due = new ArrayDeque<>();

    /** Whether all was written that ever will be; the sender's own. */
    boolean complete;

    /** Whether nothing more comes from here; the receiver's own. */
    boolean ended;

    /** Bytes on their way to this side. */
    private final AtomicInteger waiting = new AtomicInteger();

    /** Whether this side is not read because too much is on its way to the other. */
    private volatile boolean paused;

    private Side(SocketChannel channel, Selector selector, int interest) throws IOException {
        this.channel = channel;
        this.key = channel.register(selector, interest, this);
    }

    /** Joins two sockets; the first is not read before {@link #open}. */
    static Side join(SocketChannel accepted, SocketChannel connecting, Selector selector) throws IOException {
        Side near = new Side(accepted, selector, 0);
        Side far = new Side(connecting, selector, SelectionKey.OP_CONNECT);
        near.opposite = far;
        far.opposite = near;
        return far;
    }

    Side other() {
        if (opposite == null) {
            throw new IllegalStateException("Not joined");
        }
        return opposite;
    }

    /** Reads both from now on. */
    void open() {
        key.interestOps(SelectionKey.OP_READ);
        other().key.interestOps(SelectionKey.OP_READ);
    }

    /** Notes that something is on its way from here to the other side. */
    void received(int bytes) {
        Side other = other();
        if (other.waiting.addAndGet(bytes) > MOST_WAITING) {
            stopReading();
            paused = true;
            // The sender may have looked before.
            other.readOnIfRoom();
        }
    }

    void stopReading() {
        key.interestOpsAnd(~SelectionKey.OP_READ);
    }

    /** Notes that something has left. */
    void sent(int bytes) {
        waiting.addAndGet(-bytes);
        readOnIfRoom();
    }

    private void readOnIfRoom() {
        Side other = other();
        if (other.paused && waiting.get() < MOST_WAITING / 2) {
            other.paused = false;
            other.key.interestOpsOr(SelectionKey.OP_READ);
            key.selector().wakeup();
        }
    }

    /** Has the receiver tell when there is room in the socket. */
    void awaitRoom() {
        key.interestOpsOr(SelectionKey.OP_WRITE);
        key.selector().wakeup();
    }

    void roomFound() {
        key.interestOpsAnd(~SelectionKey.OP_WRITE);
    }

    /** Closes both. */
    void close() {
        try {
            channel.close();
            other().channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
