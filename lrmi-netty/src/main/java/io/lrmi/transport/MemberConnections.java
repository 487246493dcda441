package io.lrmi.transport;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.OverloadedException;
import io.lrmi.observe.PeerEvents;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All connections to one member. The server executes the requests of one connection one after another, so their number
 * grows with the number of concurrent callers up to a limit:
 *
 * <ul>
 *   <li>A blocking call takes an idle direct connection, or opens one. When all are in use it waits a moment for one to
 *       become free, if calls are short, or else joins the asynchronous calls.
 *   <li>Asynchronous calls are pipelined on a few connections, each on the least loaded.
 *   <li>A call that waits on the server gets a connection of its own for as long as it lasts.
 * </ul>
 *
 * <p>Safe for use by many threads.
 */
public final class MemberConnections implements AutoCloseable, Deadlines.Watched {

    /** Calls that wait on the server at the same time; each has its own connection. */
    private static final int MAX_WAITING = 1000;

    /** Idle connections kept for calls that wait. */
    private static final int MAX_SPARE = 4;

    /** If calls take less than this, waiting for a direct connection costs less than pipelining the call. */
    private static final long WORTH_WAITING_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private static final long KEEP_ALIVE_NANOS = TimeUnit.SECONDS.toNanos(60);

    private volatile Endpoint endpoint;
    private final TransportOptions options;
    private final ProtocolVersion version;
    private final Deadlines deadlines;
    private final Loops loops;
    private final long callerId;

    /** Idle direct connections, each in its own place; an empty place is in use or was never opened. */
    private final AtomicReferenceArray<@Nullable DirectConnection> idle;

    /** From a caller that is done with a connection to one that waits for it. */
    private final SynchronousQueue<DirectConnection> handedOver = new SynchronousQueue<>();

    /** How long a direct call usually takes. */
    private final AtomicLong usualNanos = new AtomicLong();

    /** Guards the opening of connections, not their use. */
    private final ReentrantLock lock = new ReentrantLock();

    private final boolean[] occupied;
    private int occupiedSlots;
    private final Set<DirectConnection> direct = ConcurrentHashMap.newKeySet();
    private final List<PipelinedConnection> pipelined = new CopyOnWriteArrayList<>();
    private final AtomicInteger waiting = new AtomicInteger();
    /** Idle connections of calls that waited; not part of the places above. */
    private final ConcurrentLinkedDeque<DirectConnection> spare = new ConcurrentLinkedDeque<>();
    /** The same for those of calls that nobody waits for. A server may ask for classes on them while they are idle. */
    private final ConcurrentLinkedDeque<PipelinedConnection> spareOnLoops = new ConcurrentLinkedDeque<>();

    private final ClassQuestions questions;
    private final Admission admission;
    private final PeerEvents events;

    private volatile boolean closed;

    /**
     * Opens nothing yet.
     *
     * @param name of the member, for whoever watches
     * @param version layouts both ends use
     * @param callerId identifies this client to the server
     */
    public MemberConnections(
            String name,
            Endpoint endpoint,
            TransportOptions options,
            ProtocolVersion version,
            Deadlines deadlines,
            Loops loops,
            long callerId) {
        this.endpoint = endpoint;
        this.options = options;
        this.version = version;
        this.deadlines = deadlines;
        this.loops = loops;
        this.callerId = callerId;
        this.events = new PeerEvents(options.events(), name);
        this.questions = new ClassQuestions(options.servedClasses());
        this.admission = new Admission(
                options.pipelinedConnections() * options.pipelineDepth(),
                options.overloadTimeout(),
                "Slow down, or raise gigaspaces.lrmi.connections-per-member or gigaspaces.lrmi.pipeline-depth.");
        this.idle = new AtomicReferenceArray<>(options.directConnections());
        this.occupied = new boolean[options.directConnections()];
        deadlines.watch(this);
    }

    /** Where new connections lead. */
    public Endpoint endpoint() {
        return endpoint;
    }

    /** The same member is reached at another address from now on. Connections that are open stay until they break. */
    public void moveTo(Endpoint moved) {
        endpoint = moved;
    }

    /** What a user can do about a class the member lacks. */
    public String adviceOnMissingClass(String message) {
        return questions.advice(message);
    }

    /** Open connections, of all kinds. */
    public int openConnections() {
        int open = direct.size() + spareOnLoops.size();
        for (PipelinedConnection connection : pipelined) {
            if (connection.isOpen()) {
                open++;
            }
        }
        return open;
    }

    /** Calls that have no answer yet; an estimate while calls begin and end. */
    public int inFlight() {
        int calls = waiting.get();
        for (DirectConnection connection : direct) {
            // Those of calls that wait have no place, and are counted above.
            if (connection.slot() >= 0) {
                calls++;
            }
        }
        for (int i = 0; i < idle.length(); i++) {
            if (idle.get(i) != null) {
                calls--;
            }
        }
        for (PipelinedConnection connection : pipelined) {
            calls += connection.outstanding();
        }
        return Math.max(0, calls);
    }

    /**
     * Calls and waits for the reply in the calling thread.
     *
     * @throws IllegalStateException on a thread of an event loop, which must never block
     * @throws LrmiException if there was no reply
     */
    public Reply call(Target target, Request request) {
        if (Loops.inLoop()) {
            throw new IllegalStateException("The blocking operation " + request.operation()
                    + " was called on an event-loop thread ("
                    + Thread.currentThread().getName()
                    + "), which would stall all connections. Call it from another thread, or use the asynchronous"
                    + " operation.");
        }
        events.requestStarted();
        try {
            return request.waitsOnServer() ? callAlone(target, request) : callDirect(target, request);
        } finally {
            events.requestEnded();
        }
    }

    private Reply callDirect(Target target, Request request) {
        long timeout = options.requestTimeout().toNanos();
        DirectConnection connection = acquire(request);
        if (connection == null) {
            return await(submit(target, request), request, timeout);
        }
        long started = System.nanoTime();
        try {
            return connection.exchange(target, request, timeout);
        } finally {
            noteDuration(System.nanoTime() - started);
            release(connection);
        }
    }

    /**
     * Calls without blocking. The future is completed on an event loop.
     *
     * @throws OverloadedException if too many requests are outstanding, and none of them ends in time
     */
    public CompletableFuture<Reply> callAsync(Target target, Request request) {
        if (!events.observed()) {
            return start(target, request);
        }
        events.requestStarted();
        CompletableFuture<Reply> reply;
        try {
            reply = start(target, request);
        } catch (RuntimeException | Error e) {
            events.requestEnded();
            throw e;
        }
        var unused = reply.whenComplete((answer, failure) -> events.requestEnded());
        return reply;
    }

    private CompletableFuture<Reply> start(Target target, Request request) {
        return request.alone() ? submitAlone(target, request) : submit(target, request);
    }

    /**
     * As {@link #callAsync}, on a connection that nobody else uses meanwhile: neither behind calls that are stuck, nor waiting for a
     * place among too many.
     */
    public CompletableFuture<Reply> callApart(Target target, Request request) {
        return submitAlone(target, request);
    }

    private CompletableFuture<Reply> submitAlone(Target target, Request request) {
        startWaiting(request);
        PipelinedConnection own = null;
        try {
            own = takeSpareOnLoop();
            PipelinedConnection used = own;
            return own.submit(target, request, timeoutOf(request)).whenComplete((reply, failure) -> {
                waiting.decrementAndGet();
                keepSpare(used);
            });
        } catch (RuntimeException e) {
            waiting.decrementAndGet();
            if (own != null) {
                forget(own);
            }
            throw e;
        }
    }

    private PipelinedConnection takeSpareOnLoop() {
        for (PipelinedConnection known = spareOnLoops.pollFirst(); known != null; known = spareOnLoops.pollFirst()) {
            if (known.isOpen()) {
                return known;
            }
            forget(known);
        }
        if (closed) {
            throw new ClientClosedException("The client is closed", false);
        }
        PipelinedConnection opened =
                PipelinedConnection.open(endpoint, options, version, callerId, questions, events, () -> {}, loops);
        deadlines.watch(opened);
        return opened;
    }

    private void keepSpare(PipelinedConnection connection) {
        if (!connection.isOpen() || closed || spareOnLoops.size() >= MAX_SPARE) {
            forget(connection);
            return;
        }
        spareOnLoops.addFirst(connection);
        if (closed && spareOnLoops.remove(connection)) {
            forget(connection);
        }
    }

    private void forget(PipelinedConnection connection) {
        deadlines.forget(connection);
        connection.closeIdle();
    }

    private long timeoutOf(Request request) {
        if (request.task()) {
            return options.taskTimeout().toNanos();
        }
        long answered = options.requestTimeout().toMillis();
        long wait = request.waitMillis();
        // A wait without limit is one of very long: the sum must not overflow.
        long millis = wait < 0 || wait > TimeUnit.DAYS.toMillis(365) ? TimeUnit.DAYS.toMillis(365) : wait + answered;
        return TimeUnit.MILLISECONDS.toNanos(millis);
    }

    private Reply callAlone(Target target, Request request) {
        startWaiting(request);
        DirectConnection own = usable(spare::pollFirst);
        try {
            if (own == null) {
                own = DirectConnection.open(
                        endpoint, options, version, callerId, questions, events, request.operation());
                track(own);
            }
            return own.exchange(target, request, timeoutOf(request));
        } finally {
            waiting.decrementAndGet();
            if (own != null) {
                keepSpare(own);
            }
        }
    }

    /** Callers that wait mostly do so again and again; a few connections are kept for them. */
    private void keepSpare(DirectConnection connection) {
        if (!connection.isOpen() || closed || spare.size() >= MAX_SPARE) {
            forget(connection);
            return;
        }
        spare.addFirst(connection);
        if (closed && spare.remove(connection)) {
            forget(connection);
        }
    }

    private void startWaiting(Request request) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            throw new OverloadedException("More than " + MAX_WAITING + " requests wait for entries at " + endpoint
                    + "; " + request.operation()
                    + " was not sent. Use fewer threads that wait for entries, or shorter"
                    + " timeouts.");
        }
    }

    // ---- direct connections -----------------------------------------------------------------------------------

    private @Nullable DirectConnection acquire(Request request) {
        if (closed) {
            throw new ClientClosedException("The client is closed; " + request.operation() + " was not sent", false);
        }
        DirectConnection connection = usable(this::takeIdle);
        if (connection == null) {
            connection = openDirect(request.operation());
        }
        return connection != null || usualNanos.getPlain() > WORTH_WAITING_NANOS ? connection : waitForIdle();
    }

    /** A connection that another caller is done with, or null if none becomes free within a moment. */
    private @Nullable DirectConnection waitForIdle() {
        long started = events.observed() ? System.nanoTime() : 0;
        try {
            return handedOver.poll(2 * WORTH_WAITING_NANOS, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            events.requestWaited(events.observed() ? System.nanoTime() - started : 0);
        }
    }

    /** A moving average; callers may overwrite each other's contribution, which does no harm. */
    private void noteDuration(long nanos) {
        long usual = usualNanos.getPlain();
        usualNanos.setPlain(usual + (nanos - usual) / 16);
    }

    private @Nullable DirectConnection usable(Supplier<@Nullable DirectConnection> source) {
        DirectConnection connection = source.get();
        while (connection != null && !connection.isUsable()) {
            forget(connection);
            connection = source.get();
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

    private @Nullable DirectConnection openDirect(String operation) {
        int slot = occupySlot();
        if (slot < 0) {
            return null;
        }
        boolean opened = false;
        try {
            DirectConnection connection =
                    DirectConnection.open(endpoint, options, version, callerId, questions, events, operation);
            connection.slot(slot);
            track(connection);
            opened = true;
            return connection;
        } finally {
            if (!opened) {
                freeSlot(slot);
            }
        }
    }

    private int occupySlot() {
        lock.lock();
        try {
            if (occupiedSlots + Math.max(1, pipelined.size()) >= options.maxConnections()) {
                return -1;
            }
            for (int i = 0; i < occupied.length; i++) {
                if (!occupied[i]) {
                    occupied[i] = true;
                    occupiedSlots++;
                    return i;
                }
            }
            return -1;
        } finally {
            lock.unlock();
        }
    }

    private void freeSlot(int slot) {
        lock.lock();
        try {
            occupied[slot] = false;
            occupiedSlots--;
        } finally {
            lock.unlock();
        }
    }

    private void release(DirectConnection connection) {
        if (!connection.isOpen() || closed) {
            forget(connection);
            return;
        }
        if (handedOver.offer(connection)) {
            return;
        }
        idle.set(connection.slot(), connection);
        if (closed && idle.compareAndSet(connection.slot(), connection, null)) {
            forget(connection);
        }
    }

    private void track(DirectConnection connection) {
        direct.add(connection);
        deadlines.watch(connection);
        if (closed) {
            forget(connection);
            throw new ClientClosedException("The client is closed", false);
        }
    }

    private void forget(DirectConnection connection) {
        connection.close();
        deadlines.forget(connection);
        if (direct.remove(connection) && connection.slot() >= 0) {
            freeSlot(connection.slot());
        }
    }

    // ---- pipelined connections --------------------------------------------------------------------------------

    private CompletableFuture<Reply> submit(Target target, Request request) {
        admission.enter(request, endpoint, events);
        CompletableFuture<Reply> reply;
        try {
            options.admission().enter(request, "all members", events);
            try {
                reply = leastLoaded()
                        .submit(target, request, options.requestTimeout().toNanos());
            } catch (RuntimeException e) {
                options.admission().leave();
                throw e;
            }
        } catch (RuntimeException e) {
            admission.leave();
            throw e;
        }
        if (options.servedClasses().isEmpty()) {
            return reply;
        }
        return reply.exceptionallyCompose(failure -> failure instanceof AskedForClassesException
                ? submitAlone(target, request)
                : CompletableFuture.failedFuture(failure));
    }

    private void leave() {
        options.admission().leave();
        admission.leave();
    }

    private PipelinedConnection leastLoaded() {
        PipelinedConnection best = null;
        int open = 0;
        for (PipelinedConnection connection : pipelined) {
            if (connection.isOpen()) {
                open++;
                if (best == null || connection.outstanding() < best.outstanding()) {
                    best = connection;
                }
            }
        }
        if (best != null && (best.outstanding() == 0 || open >= options.pipelinedConnections())) {
            return best;
        }
        PipelinedConnection opened = openPipelined();
        return opened != null ? opened : best != null ? best : leastLoaded();
    }

    private @Nullable PipelinedConnection openPipelined() {
        lock.lock();
        try {
            if (closed) {
                throw new ClientClosedException("The client is closed", false);
            }
            pipelined.removeIf(connection -> {
                boolean dead = !connection.isOpen();
                if (dead) {
                    deadlines.forget(connection);
                }
                return dead;
            });
            if (!pipelined.isEmpty()
                    && (pipelined.size() >= options.pipelinedConnections()
                            || occupiedSlots + pipelined.size() >= options.maxConnections())) {
                return null;
            }
            PipelinedConnection connection = PipelinedConnection.open(
                    endpoint, options, version, callerId, questions, events, this::leave, loops);
            deadlines.watch(connection);
            pipelined.add(connection);
            return connection;
        } finally {
            lock.unlock();
        }
    }

    private Reply await(CompletableFuture<Reply> future, Request request, long timeoutNanos) {
        try {
            // The connection ends the call in time; the second limit only guards against a stalled loop.
            return future.get(timeoutNanos + TimeUnit.SECONDS.toNanos(5), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw asLrmiException(e.getCause(), request);
        } catch (TimeoutException e) {
            throw Failures.timeout(endpoint, request, timeoutNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException(
                    "Interrupted during " + request.operation() + " at " + endpoint
                            + ". The server may have executed it.",
                    true);
        }
    }

    private LrmiException asLrmiException(@Nullable Throwable failure, Request request) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof LrmiException known
                ? known
                : new LrmiException(request.operation() + " at " + endpoint + " failed: " + cause, cause);
    }

    // ---- care and end -----------------------------------------------------------------------------------------

    @Override
    public void checkDeadline(long now) {
        long limit = options.idleTimeout().toNanos();
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
        for (PipelinedConnection connection : pipelined) {
            if (connection.isOpen() && connection.idleNanos(now) > limit) {
                connection.closeIdle();
            }
        }
        for (PipelinedConnection connection : spareOnLoops) {
            if ((!connection.isOpen() || connection.idleNanos(now) > limit) && spareOnLoops.remove(connection)) {
                forget(connection);
            }
        }
    }

    /** Closes all idle connections, because one of them turned out to be dead. */
    public void closeIdle() {
        for (DirectConnection connection = takeIdle(); connection != null; connection = takeIdle()) {
            forget(connection);
        }
        for (DirectConnection connection = spare.poll(); connection != null; connection = spare.poll()) {
            forget(connection);
        }
        closeSpareOnLoops();
    }

    private void closeSpareOnLoops() {
        for (PipelinedConnection each = spareOnLoops.poll(); each != null; each = spareOnLoops.poll()) {
            forget(each);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
        } finally {
            lock.unlock();
        }
        deadlines.forget(this);
        for (DirectConnection connection : new ArrayList<>(direct)) {
            connection.closeByClient();
            forget(connection);
        }
        for (PipelinedConnection connection : pipelined) {
            deadlines.forget(connection);
            connection.closeByClient();
        }
        closeSpareOnLoops();
    }
}
