package io.lrmi.transport;

import io.lrmi.failure.ClientClosedException;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one member that blocking calls use, each its own as long as there are enough. Those of calls that wait on the
 * server are opened as they are needed, the others up to a limit. Safe for use by many threads.
 */
final class DirectPool {

    /** Idle connections kept for calls that wait. */
    private static final int MAX_SPARE = 4;

    /** To find a connection while others open theirs in vain. */
    private static final int ATTEMPTS = 3;

    private static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Opener opener;
    private final Places places;
    private final Set<DirectConnection> open = ConcurrentHashMap.newKeySet();

    /** Idle connections, each in its own place; an empty place is in use or was never opened. */
    private final AtomicReferenceArray<@Nullable DirectConnection> idle;

    /** Open connections by their place. */
    private final AtomicReferenceArray<@Nullable DirectConnection> placed;

    /** Idle connections of calls that waited on the server; they have no place. */
    private final ConcurrentLinkedDeque<DirectConnection> spare = new ConcurrentLinkedDeque<>();

    private final ReentrantLock opening = new ReentrantLock();
    private final Condition opened = opening.newCondition();
    /** Connections that were opened, or could not be. */
    private long openings;

    /** Where the search for the least loaded connection begins; threads may overwrite each other's. */
    private int next;

    private volatile boolean closed;

    DirectPool(Opener opener, Places places) {
        this.opener = opener;
        this.places = places;
        this.idle = new AtomicReferenceArray<>(opener.options().maxConnections());
        this.placed = new AtomicReferenceArray<>(opener.options().maxConnections());
    }

    int openConnections() {
        return open.size();
    }

    /** Calls under way, but for those that wait on the server; an estimate while calls begin and end. */
    int outstanding() {
        int calls = 0;
        for (int i = 0; i < placed.length(); i++) {
            DirectConnection connection = placed.get(i);
            calls += connection == null ? 0 : connection.load();
        }
        return calls;
    }

    // ---- calls that are answered at once ----------------------------------------------------------------------

    /**
     * A connection to be {@linkplain #release released}: an idle one, or a new one, or the least loaded.
     *
     * @return null if all places are taken and calls must not share connections
     */
    @Nullable
    DirectConnection acquire(Request request) {
        if (closed) {
            throw new ClientClosedException("The client is closed; " + request.operation() + " was not sent", false);
        }
        // A server that asks for a class takes the next request on the connection for the answer.
        boolean shared = opener.options().servedClasses().isEmpty();
        for (int i = 0; i < ATTEMPTS; i++) {
            DirectConnection connection = takeUsable();
            if (connection == null) {
                connection = openOne(request);
            }
            if (connection == null && shared) {
                connection = leastLoaded();
            }
            // Without any to share all of them are just being opened.
            if (connection != null || !shared || !awaitOpening()) {
                return connection;
            }
        }
        return null;
    }

    /** Waits until a connection was opened, or could not be; false if that takes too long. */
    private boolean awaitOpening() {
        opening.lock();
        try {
            long seen = openings;
            long left = opener.options().connectTimeout().toNanos();
            while (openings == seen && leastLoaded() == null) {
                if (left <= 0) {
                    return false;
                }
                left = opened.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            opening.unlock();
        }
    }

    private void tellOpening() {
        opening.lock();
        try {
            openings++;
            opened.signalAll();
        } finally {
            opening.unlock();
        }
    }

    private @Nullable DirectConnection leastLoaded() {
        DirectConnection best = null;
        int least = Integer.MAX_VALUE;
        int count = placed.length();
        int first = Math.floorMod(next++, count);
        for (int i = 0; i < count; i++) {
            DirectConnection connection = placed.get((first + i) % count);
            if (connection != null && connection.isOpen() && connection.load() < least) {
                best = connection;
                least = connection.load();
            }
        }
        return best;
    }

    /** Gives a connection back, on which others may still have calls under way: the last of them leaves it idle. */
    void release(DirectConnection connection) {
        if (!connection.isOpen() || closed) {
            forget(connection);
            return;
        }
        if (connection.load() > 0) {
            return;
        }
        if ((places.isRoomWanted() || connection.isWorn()) && connection.closeUnused()) {
            forget(connection);
            return;
        }
        idle.set(connection.slot(), connection);
        if ((closed || !connection.isOpen()) && idle.compareAndSet(connection.slot(), connection, null)) {
            forget(connection);
        }
    }

    private @Nullable DirectConnection takeUsable() {
        DirectConnection connection = takeIdle();
        while (connection != null && !connection.isUsable()) {
            forget(connection);
            connection = takeIdle();
        }
        return connection;
    }

    private @Nullable DirectConnection takeIdle() {
        for (int i = 0; i < idle.length(); i++) {
            DirectConnection connection = idle.get(i);
            if (connection != null && idle.compareAndSet(i, connection, null)) {
                return connection;
            }
        }
        return null;
    }

    private @Nullable DirectConnection openOne(Request request) {
        int place = places.takeDirect();
        if (place < 0) {
            return null;
        }
        boolean complete = false;
        try {
            DirectConnection connection = opener.direct(request);
            connection.slot(place);
            placed.set(place, connection);
            track(connection);
            complete = true;
            return connection;
        } finally {
            if (!complete) {
                places.freeDirect(place);
            }
            tellOpening();
        }
    }

    // ---- calls that wait on the server ------------------------------------------------------------------------

    /** A connection for as long as the call waits, to be {@linkplain #keep given back}. */
    DirectConnection acquireApart(Request request) {
        for (DirectConnection known = spare.pollFirst(); known != null; known = spare.pollFirst()) {
            if (known.isUsable()) {
                return known;
            }
            forget(known);
        }
        DirectConnection opened = opener.direct(request);
        track(opened);
        return opened;
    }

    /** Callers that wait mostly do so again and again; a few connections are kept for them. */
    void keep(DirectConnection connection) {
        if (!connection.isOpen() || closed || spare.size() >= MAX_SPARE) {
            forget(connection);
            return;
        }
        spare.addFirst(connection);
        if (closed && spare.remove(connection)) {
            forget(connection);
        }
    }

    // ---- care and end -----------------------------------------------------------------------------------------

    private void track(DirectConnection connection) {
        open.add(connection);
        opener.deadlines().watch(connection);
        if (closed) {
            forget(connection);
            throw new ClientClosedException("The client is closed", false);
        }
    }

    private void forget(DirectConnection connection) {
        connection.close();
        opener.deadlines().forget(connection);
        if (open.remove(connection) && connection.slot() >= 0) {
            // Before the place is free: the next connection there must not be taken out.
            boolean unused = placed.compareAndSet(connection.slot(), connection, null);
            places.freeDirect(connection.slot());
        }
    }

    /** Keeps connections alive that are idle, and closes those that are for too long. */
    void checkIdle(long now) {
        long limit = opener.options().idleTimeout().toNanos();
        for (int i = 0; i < idle.length(); i++) {
            DirectConnection connection = idle.get(i);
            if (connection == null) {
                continue;
            }
            long unused = connection.idleNanos(now);
            boolean keepAlive = unused > KEEP_ALIVE_NANOS && connection.keepAliveDue(now, KEEP_ALIVE_NANOS);
            if ((unused > limit || keepAlive) && idle.compareAndSet(i, connection, null)) {
                if (unused <= limit) {
                    connection.keepAlive();
                    release(connection);
                } else if (connection.closeUnused()) {
                    forget(connection);
                }
            }
        }
        for (DirectConnection connection : spare) {
            if (connection.idleNanos(now) > limit && spare.remove(connection)) {
                forget(connection);
            }
        }
    }

    /** Closes one connection if one is idle. */
    void closeOneIdle() {
        DirectConnection connection = takeIdle();
        if (connection != null && connection.closeUnused()) {
            forget(connection);
        }
    }

    /** Closes all idle connections, because one of them turned out to be dead. */
    void closeIdle() {
        for (DirectConnection connection = takeIdle(); connection != null; connection = takeIdle()) {
            if (connection.closeUnused()) {
                forget(connection);
            }
        }
        for (DirectConnection connection = spare.poll(); connection != null; connection = spare.poll()) {
            forget(connection);
        }
    }

    void close() {
        closed = true;
        for (DirectConnection connection : new ArrayList<>(open)) {
            connection.closeByClient();
            forget(connection);
        }
    }
}
