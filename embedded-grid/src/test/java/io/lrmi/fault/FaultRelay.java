package io.lrmi.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A network in front of one process that fails as it is told. What a direction holds back is not lost but late, as with
 * a network that TCP makes up for; connections that shall not recover are reset.
 *
 * <p>Safe for use by many threads. Each connection has two threads, which end with it.
 */
final class FaultRelay implements AutoCloseable {

    /** Of the bytes of a connection. */
    enum Direction {
        REQUESTS,
        REPLIES
    }

    private final class Link {
        final Socket client;
        final Socket process;
        final long number;

        Link(Socket client, Socket process, long number) {
            this.client = client;
            this.process = process;
            this.number = number;
        }

        void close(boolean reset) {
            for (Socket socket : new Socket[] {client, process}) {
                try {
                    if (reset && !socket.isClosed()) {
                        socket.setSoLinger(true, 0);
                    }
                    socket.close();
                } catch (IOException e) {
                    // It is closed already.
                }
            }
            links.remove(this);
            wake();
        }
    }

    private final InetSocketAddress target;
    private final ServerSocket server;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    // Guarded by the lock.
    /** Links with lower numbers are held back. */
    private final Map<Direction, Long> heldBelow = new EnumMap<>(Direction.class);

    private final Map<Direction, Integer> cutEvery = new EnumMap<>(Direction.class);
    private final Map<Direction, Integer> passed = new EnumMap<>(Direction.class);
    private final Map<Direction, Long> delayNanos = new EnumMap<>(Direction.class);
    private int bytesPerSecond;
    private int resetEvery;
    private int transfers;
    private boolean refusing;
    private boolean losing;
    private long nextLink;

    FaultRelay(InetSocketAddress target) {
        this.target = target;
        try {
            server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start("accept", this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    InetSocketAddress target() {
        return target;
    }

    int connections() {
        return links.size();
    }

    private void start(String what, Runnable task) {
        Thread thread = new Thread(task, "relay-" + port() + "-" + what);
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                client.setTcpNoDelay(true);
                if (isRefusing()) {
                    client.close();
                    continue;
                }
                connect(client);
            } catch (IOException e) {
                // Closed, or the client is gone.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket process = new Socket();
        try {
            process.connect(target, 1000);
            process.setTcpNoDelay(true);
        } catch (IOException e) {
            process.close();
            client.close();
            return;
        }
        Link link = new Link(client, process, number());
        links.add(link);
        start("requests", () -> pump(link, Direction.REQUESTS));
        start("replies", () -> pump(link, Direction.REPLIES));
    }

    private void pump(Link link, Direction direction) {
        boolean reset = false;
        try {
            boolean requests = direction == Direction.REQUESTS;
            InputStream in = (requests ? link.client : link.process).getInputStream();
            OutputStream out = (requests ? link.process : link.client).getOutputStream();
            byte[] buffer = new byte[16 * 1024];
            boolean first = true;
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                hold(link, direction, length);
                if (isReset()) {
                    reset = true;
                    return;
                }
                if (!first && isCut(direction)) {
                    out.write(buffer, 0, length / 2);
                    return;
                }
                first = false;
                out.write(buffer, 0, length);
            }
        } catch (IOException e) {
            // The other side sees the end as well.
            reset = true;
        } finally {
            link.close(reset);
        }
    }

    // ---- faults -----------------------------------------------------------------------------------------------

    /** Each transfer in the direction arrives that much later. */
    void delay(Direction direction, long millis) {
        change(() -> delayNanos.put(direction, TimeUnit.MILLISECONDS.toNanos(millis)));
    }

    void bandwidth(int bytesPerSecondOfEachConnection) {
        change(() -> bytesPerSecond = bytesPerSecondOfEachConnection);
    }

    /** Each so-many-th transfer in the direction arrives by half, and its connection ends. */
    void cut(Direction direction, int every) {
        change(() -> cutEvery.put(direction, every));
    }

    /** The next reply arrives by half, and its connection ends. */
    void loseNextReply() {
        change(() -> losing = true);
    }

    /** Each so-many-th transfer resets its connection. */
    void reset(int every) {
        change(() -> resetEvery = every);
    }

    /** Nothing gets through in the direction. */
    void hold(Direction direction) {
        change(() -> heldBelow.put(direction, Long.MAX_VALUE));
    }

    /** Nothing gets through, and connections are accepted. */
    void blackHole() {
        hold(Direction.REQUESTS);
        hold(Direction.REPLIES);
    }

    /** Nothing gets through on the connections there are; later ones overtake them. */
    void holdOldConnections() {
        change(() -> {
            heldBelow.put(Direction.REQUESTS, nextLink);
            heldBelow.put(Direction.REPLIES, nextLink);
        });
    }

    void refuse() {
        change(() -> refusing = true);
    }

    void resetAll() {
        for (Link link : Set.copyOf(links)) {
            link.close(true);
        }
    }

    /** Ends all faults; what was held back gets through. */
    void heal() {
        change(() -> {
            delayNanos.clear();
            bytesPerSecond = 0;
            cutEvery.clear();
            resetEvery = 0;
            heldBelow.clear();
            refusing = false;
            losing = false;
        });
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void wake() {
        change(() -> {});
    }

    private long number() {
        lock.lock();
        try {
            return nextLink++;
        } finally {
            lock.unlock();
        }
    }

    private boolean isRefusing() {
        lock.lock();
        try {
            return refusing;
        } finally {
            lock.unlock();
        }
    }

    private boolean isReset() {
        lock.lock();
        try {
            return resetEvery > 0 && ++transfers % resetEvery == 0;
        } finally {
            lock.unlock();
        }
    }

    private boolean isCut(Direction direction) {
        lock.lock();
        try {
            if (losing && direction == Direction.REPLIES) {
                losing = false;
                return true;
            }
            int every = cutEvery.getOrDefault(direction, 0);
            return every > 0 && passed.merge(direction, 1, Integer::sum) % every == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Waits for as long as the bytes are to be late. */
    private void hold(Link link, Direction direction, int length) throws IOException {
        lock.lock();
        try {
            long start = System.nanoTime();
            while (links.contains(link)) {
                if (link.number < heldBelow.getOrDefault(direction, 0L)) {
                    changed.await();
                    continue;
                }
                long late = delayNanos.getOrDefault(direction, 0L)
                        + (bytesPerSecond == 0 ? 0 : length * TimeUnit.SECONDS.toNanos(1) / bytesPerSecond);
                long left = start + late - System.nanoTime();
                if (left <= 0) {
                    return;
                }
                changed.awaitNanos(left);
            }
            throw new IOException("closed");
        } catch (InterruptedException e) {
            throw new IOException(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        resetAll();
    }
}
