package io.lrmi.transport;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.OverloadedException;
import io.lrmi.wire.Reply;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one member that asynchronous calls share, and blocking calls for which there is no direct one. A call that may
 * take long has one to itself. Safe for use by many threads.
 */
final class PipelinedPool {

    /** Idle connections kept for calls that may take long. */
    private static final int MAX_SPARE = 4;

    private final Opener opener;
    private final Places places;
    private final Runnable makeRoom;
    private final Admission admission;

    /** Guards the opening of connections, not their use. */
    private final ReentrantLock lock = new ReentrantLock();

    private final List<PipelinedConnection> shared = new CopyOnWriteArrayList<>();
    /** Idle ones of calls that had one to themselves. A server may ask for classes on them while they are idle. */
    private final ConcurrentLinkedDeque<PipelinedConnection> spare = new ConcurrentLinkedDeque<>();

    private volatile boolean closed;

    /**
     * A pool without connections.
     *
     * @param makeRoom closes a direct connection if there is an idle one
     */
    PipelinedPool(Opener opener, Places places, Runnable makeRoom) {
        this.opener = opener;
        this.places = places;
        this.makeRoom = makeRoom;
        TransportOptions options = opener.options();
        this.admission = new Admission(
                options.pipelinedConnections() * options.pipelineDepth(),
                options.overloadTimeout(),
                "Slow down, or raise gigaspaces.lrmi.connections-per-member or gigaspaces.lrmi.pipeline-depth.");
    }

    int openConnections() {
        int open = spare.size();
        for (PipelinedConnection connection : shared) {
            if (connection.isOpen()) {
                open++;
            }
        }
        return open;
    }

    /** Calls on shared connections that have no answer yet. */
    int outstanding() {
        int calls = 0;
        for (PipelinedConnection connection : shared) {
            calls += connection.outstanding();
        }
        return calls;
    }

    /**
     * Sends on the least loaded connection.
     *
     * @throws OverloadedException if too many requests are outstanding, and none of them ends in time
     */
    CompletableFuture<Reply> submit(Target target, Request request) {
        TransportOptions options = opener.options();
        admission.enter(request, opener.endpoint(), opener.events());
        try {
            options.admission().enter(request, "all members", opener.events());
            try {
                return leastLoaded()
                        .submit(target, request, options.requestTimeout().toNanos());
            } catch (RuntimeException e) {
                options.admission().leave();
                throw e;
            }
        } catch (RuntimeException e) {
            admission.leave();
            throw e;
        }
    }

    private void leave() {
        opener.options().admission().leave();
        admission.leave();
    }

    private PipelinedConnection leastLoaded() {
        PipelinedConnection best = null;
        int open = 0;
        for (PipelinedConnection connection : shared) {
            if (connection.isOpen()) {
                open++;
                if (best == null || connection.outstanding() < best.outstanding()) {
                    best = connection;
                }
            }
        }
        if (best != null && (best.outstanding() == 0 || open >= opener.options().pipelinedConnections())) {
            return best;
        }
        PipelinedConnection opened = openShared();
        return opened != null ? opened : best != null ? best : leastLoaded();
    }

    private @Nullable PipelinedConnection openShared() {
        lock.lock();
        try {
            requireOpen();
            shared.removeIf(connection -> {
                boolean dead = !connection.isOpen();
                if (dead) {
                    opener.deadlines().forget(connection);
                    places.freePipelined();
                }
                return dead;
            });
            boolean free = places.takePipelined();
            if (places.isRoomWanted()) {
                makeRoom.run();
            }
            if (!free) {
                return null;
            }
            boolean opened = false;
            try {
                PipelinedConnection connection = opener.pipelined(this::leave);
                shared.add(connection);
                opened = true;
                return connection;
            } finally {
                if (!opened) {
                    places.freePipelined();
                }
            }
        } finally {
            lock.unlock();
        }
    }

    private void requireOpen() {
        if (closed) {
            throw new ClientClosedException("The client is closed", false);
        }
    }

    // ---- calls that may take long -----------------------------------------------------------------------------

    /** A connection for one call, to be {@linkplain #keep given back}. */
    PipelinedConnection acquireApart() {
        for (PipelinedConnection known = spare.pollFirst(); known != null; known = spare.pollFirst()) {
            if (known.isOpen()) {
                return known;
            }
            forget(known);
        }
        requireOpen();
        return opener.pipelined(() -> {});
    }

    void keep(PipelinedConnection connection) {
        if (!connection.isOpen() || closed || spare.size() >= MAX_SPARE) {
            forget(connection);
            return;
        }
        spare.addFirst(connection);
        if (closed && spare.remove(connection)) {
            forget(connection);
        }
    }

    /** Closes a connection that nobody uses. */
    void forget(PipelinedConnection connection) {
        opener.deadlines().forget(connection);
        connection.closeIdle();
    }

    // ---- care and end -----------------------------------------------------------------------------------------

    /** Closes connections that are idle for too long. */
    void checkIdle(long now) {
        long limit = opener.options().idleTimeout().toNanos();
        for (PipelinedConnection connection : shared) {
            if (connection.isOpen() && connection.idleNanos(now) > limit) {
                connection.closeIdle();
            }
        }
        for (PipelinedConnection connection : spare) {
            if ((!connection.isOpen() || connection.idleNanos(now) > limit) && spare.remove(connection)) {
                forget(connection);
            }
        }
    }

    /** Closes the idle connections of calls that had one to themselves. */
    void closeIdle() {
        for (PipelinedConnection each = spare.poll(); each != null; each = spare.poll()) {
            forget(each);
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        for (PipelinedConnection connection : shared) {
            opener.deadlines().forget(connection);
            connection.closeByClient();
        }
        closeIdle();
    }
}
