package io.lrmi.transport;

import io.lrmi.failure.ClientClosedException;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The connections to one member that belong to one blocking call each while it lasts. Those of calls that wait on the server
 * are opened as they are needed, the others up to a limit. Safe for use by many threads.
 */
final class DirectPool {

    /** Idle connections kept for calls that wait. */
    private static final int MAX_SPARE = 4;

    /** If calls take less than this, waiting for a connection costs less than pipelining the call. */
    private static final long WORTH_WAITING_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    /** How long a caller waits for others to be done at most. */
    private static final long LONGEST_WAIT_NANOS = 10 * WORTH_WAITING_NANOS;

    private static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final Opener opener;
    private final Places places;
    private final Set<DirectConnection> open = ConcurrentHashMap.newKeySet();

    /** Idle connections, each in its own place; an empty place is in use or was never opened. */
    private final AtomicReferenceArray<@Nullable DirectConnection> idle;

    /** From a caller that is done with a connection to one that waits for it. */
    private final Handover<DirectConnection> handover = new Handover<>(this::takeIdle, this::release);

    /** Idle connections of calls that waited on the server; they have no place. */
    private final ConcurrentLinkedDeque<DirectConnection> spare = new ConcurrentLinkedDeque<>();

    /** How long a call usually takes. */
    private final AtomicLong usualNanos = new AtomicLong();

    private volatile boolean closed;

    DirectPool(Opener opener, Places places) {
        this.opener = opener;
        this.places = places;
        this.idle = new AtomicReferenceArray<>(opener.options().maxConnections());
    }

    int openConnections() {
        return open.size();
    }

    /** Connections that are in use, but for those of calls that wait on the server; an estimate while calls begin and end. */
    int inUse() {
        int used = 0;
        for (DirectConnection connection : open) {
            if (connection.slot() >= 0) {
                used++;
            }
        }
        for (int i = 0; i < idle.length(); i++) {
            if (idle.get(i) != null) {
                used--;
            }
        }
        return used;
    }

    // ---- calls that are answered at once ----------------------------------------------------------------------

    /** A connection to be {@linkplain #release released}; null if none is free and waiting for one is not worth while. */
    @Nullable
    DirectConnection acquire(Request request) {
        if (closed) {
            throw new ClientClosedException("The client is closed; " + request.operation() + " was not sent", false);
        }
        DirectConnection connection = takeUsable();
        if (connection == null) {
            connection = openOne(request);
        }
        return connection != null || usualNanos.getPlain() > WORTH_WAITING_NANOS ? connection : await();
    }

    private @Nullable DirectConnection await() {
        long started = opener.events().observed() ? System.nanoTime() : 0;
        try {
            return handover.await(LONGEST_WAIT_NANOS);
        } finally {
            if (opener.events().observed()) {
                opener.events().requestWaited(System.nanoTime() - started);
            }
        }
    }

    /** A moving average; callers may overwrite each other's contribution, which does no harm. */
    void noteDuration(long nanos) {
        long usual = usualNanos.getPlain();
        usualNanos.setPlain(usual + (nanos - usual) / 16);
    }

    void release(DirectConnection connection) {
        if (!connection.isOpen() || closed || places.isOver()) {
            forget(connection);
            return;
        }
        if (handover.offer(connection)) {
            return;
        }
        idle.set(connection.slot(), connection);
        if (closed && idle.compareAndSet(connection.slot(), connection, null)) {
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
        boolean opened = false;
        try {
            DirectConnection connection = opener.direct(request);
            connection.slot(place);
            track(connection);
            opened = true;
            return connection;
        } finally {
            if (!opened) {
                places.freeDirect(place);
            }
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
                if (unused > limit) {
                    forget(connection);
                } else {
                    connection.keepAlive();
                    release(connection);
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
        if (connection != null) {
            forget(connection);
        }
    }

    /** Closes all idle connections, because one of them turned out to be dead. */
    void closeIdle() {
        for (DirectConnection connection = takeIdle(); connection != null; connection = takeIdle()) {
            forget(connection);
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
