package io.lrmi.benchmarks.relay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Accepts connections, opens their other sides, and hands to the sender what it reads. */
final class Receiver implements Runnable {
    private static final int BUFFER = 64 << 10;
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final Selector selector = Selector.open();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
    private final List<InetSocketAddress> addresses = new ArrayList<>();
    private final long delayNanos;
    private final Sender sender;
    private final Thread sending;
    private volatile boolean stopped;

    /**
     * Listens.
     *
     * @param delayNanos of one direction
     */
    Receiver(List<Route> routes, long delayNanos, Sender sender, Thread sending) throws IOException {
        this.delayNanos = delayNanos;
        this.sender = sender;
        this.sending = sending;
        for (Route route : routes) {
            ServerSocketChannel server = ServerSocketChannel.open();
            server.bind(route.listen(), 1024);
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT, route.to());
            addresses.add((InetSocketAddress) server.getLocalAddress());
        }
    }

    List<InetSocketAddress> addresses() {
        return addresses;
    }

    void stop() {
        stopped = true;
        selector.wakeup();
    }

    @Override
    public void run() {
        try (selector) {
            while (!stopped) {
                selector.select(this::ready);
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ready(SelectionKey key) {
        if (key.channel() instanceof ServerSocketChannel server) {
            accept(server, (InetSocketAddress) key.attachment());
            return;
        }
        Side side = (Side) key.attachment();
        try {
            if (key.isConnectable()) {
                side.channel.finishConnect();
                side.open();
            }
            if (key.isReadable()) {
                receive(side);
            }
            if (key.isWritable()) {
                side.roomFound();
                sender.roomIn(side);
                LockSupport.unpark(sending);
            }
        } catch (CancelledKeyException e) {
            // The sender has closed it.
            side.close();
        } catch (IOException e) {
            abort(side);
        }
    }

    private void accept(ServerSocketChannel server, InetSocketAddress to) {
        try {
            SocketChannel accepted = server.accept();
            if (accepted == null) {
                return;
            }
            SocketChannel connecting = prepared(SocketChannel.open());
            Side far = Side.join(prepared(accepted), connecting, selector);
            try {
                if (connecting.connect(to)) {
                    far.open();
                }
            } catch (IOException e) {
                far.close();
                throw e;
            }
        } catch (IOException e) {
            System.err.println("A connection to " + to + " was not relayed: " + e);
        }
    }

    private static SocketChannel prepared(SocketChannel channel) throws IOException {
        channel.configureBlocking(false);
        return channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
    }

    private void receive(Side side) throws IOException {
        buffer.clear();
        int count = side.channel.read(buffer);
        if (count < 0) {
            end(side, Piece.Kind.END);
        } else if (count > 0) {
            ByteBuffer copy = ByteBuffer.allocate(count).put(buffer.flip()).flip();
            side.received(count);
            pass(new Piece(side.other(), Piece.Kind.DATA, copy, System.nanoTime() + delayNanos));
        }
    }

    /** After what came before. */
    private void abort(Side side) {
        try {
            end(side, Piece.Kind.ABORT);
        } catch (CancelledKeyException e) {
            side.close();
        }
    }

    private void end(Side side, Piece.Kind kind) {
        side.stopReading();
        if (!side.ended) {
            side.ended = true;
            pass(new Piece(side.other(), kind, NOTHING, System.nanoTime() + delayNanos));
        }
    }

    private void pass(Piece piece) {
        if (sender.add(piece)) {
            LockSupport.unpark(sending);
        }
    }
}
