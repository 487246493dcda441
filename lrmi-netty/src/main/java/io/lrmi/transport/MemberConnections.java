package io.lrmi.transport;

import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.OverloadedException;
import io.lrmi.observe.PeerEvents;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * All connections to one member. The server executes the requests of one connection one after another, so their number
 * grows with the number of concurrent callers up to a limit:
 *
 * <ul>
 *   <li>A blocking call takes an idle direct connection, or opens one. When all are in use it shares the least loaded.
 *   <li>Asynchronous calls are pipelined on a few connections, each on the least loaded.
 *   <li>A call that waits on the server gets a connection of its own for as long as it lasts.
 * </ul>
 *
 * <p>Safe for use by many threads.
 */
public final class MemberConnections implements AutoCloseable, Deadlines.Watched {

    /** Calls that wait on the server at the same time; each has its own connection. */
    private static final int MAX_WAITING = 1000;

    private final TransportOptions options;
    private final Opener opener;
    private final DirectPool direct;
    private final PipelinedPool pipelined;
    private final AtomicInteger waiting = new AtomicInteger();
    private final ClassQuestions questions;
    private final PeerEvents events;

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
        this.options = options;
        this.events = new PeerEvents(options.events(), name);
        this.questions = new ClassQuestions(options.servedClasses());
        this.opener = new Opener(endpoint, options, version, deadlines, loops, callerId, questions, events);
        Places places = new Places(options.maxConnections(), options.pipelinedConnections());
        this.direct = new DirectPool(opener, places);
        this.pipelined = new PipelinedPool(opener, places, direct::closeOneIdle);
        deadlines.watch(this);
    }

    /** Where new connections lead. */
    public Endpoint endpoint() {
        return opener.endpoint();
    }

    /** The same member is reached at another address from now on. Connections that are open stay until they break. */
    public void moveTo(Endpoint moved) {
        opener.moveTo(moved);
    }

    /** What a user can do about a class the member lacks. */
    public String adviceOnMissingClass(String message) {
        return questions.advice(message);
    }

    /** Open connections, of all kinds. */
    public int openConnections() {
        return direct.openConnections() + pipelined.openConnections();
    }

    /** Calls that have no answer yet; an estimate while calls begin and end. */
    public int inFlight() {
        return Math.max(0, waiting.get() + direct.outstanding() + pipelined.outstanding());
    }

    // ---- blocking calls ---------------------------------------------------------------------------------------

    /**
     * Calls and waits for the reply in the calling thread.
     *
     * @return the result, or a {@link Reply} if the call threw something
     * @throws IllegalStateException on a thread of an event loop, which must never block
     * @throws LrmiException if there was no reply
     */
    public @Nullable Object call(Target target, Request request) {
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

    private @Nullable Object callDirect(Target target, Request request) {
        long timeout = options.requestTimeout().toNanos();
        while (true) {
            DirectConnection connection = direct.acquire(request);
            if (connection == null) {
                return await(submit(target, request), request, timeout).resultOrThis();
            }
            Object result;
            try {
                result = connection.exchange(target, request, timeout);
            } finally {
                direct.release(connection);
            }
            // One that is shared may be closed just before it is used.
            if (result != DirectConnection.NOT_SENT) {
                return result;
            }
        }
    }

    private @Nullable Object callAlone(Target target, Request request) {
        startWaiting(request);
        DirectConnection own = null;
        try {
            own = direct.acquireApart(request);
            return own.exchange(target, request, timeoutOf(request));
        } finally {
            waiting.decrementAndGet();
            if (own != null) {
                direct.keep(own);
            }
        }
    }

    private void startWaiting(Request request) {
        if (waiting.incrementAndGet() > MAX_WAITING) {
            waiting.decrementAndGet();
            throw new OverloadedException("More than " + MAX_WAITING + " requests wait for entries at " + endpoint()
                    + "; " + request.operation()
                    + " was not sent. Use fewer threads that wait for entries, or shorter"
                    + " timeouts.");
        }
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

    private Reply await(CompletableFuture<Reply> future, Request request, long timeoutNanos) {
        try {
            // The connection ends the call in time; the second limit only guards against a stalled loop.
            return future.get(timeoutNanos + TimeUnit.SECONDS.toNanos(5), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw asLrmiException(e.getCause(), request);
        } catch (TimeoutException e) {
            throw Failures.timeout(endpoint(), request, timeoutNanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedOperationException(
                    "Interrupted during " + request.operation() + " at " + endpoint()
                            + ". The server may have executed it.",
                    true);
        }
    }

    private LrmiException asLrmiException(@Nullable Throwable failure, Request request) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof LrmiException known
                ? known
                : new LrmiException(request.operation() + " at " + endpoint() + " failed: " + cause, cause);
    }

    // ---- asynchronous calls -----------------------------------------------------------------------------------

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
        return request.alone() ? callApart(target, request) : submit(target, request);
    }

    private CompletableFuture<Reply> submit(Target target, Request request) {
        CompletableFuture<Reply> reply = pipelined.submit(target, request);
        if (options.servedClasses().isEmpty()) {
            return reply;
        }
        return reply.exceptionallyCompose(failure -> failure instanceof AskedForClassesException
                ? callApart(target, request)
                : CompletableFuture.failedFuture(failure));
    }

    /**
     * As {@link #callAsync}, on a connection that nobody else uses meanwhile: neither behind calls that are stuck, nor waiting for a
     * place among too many.
     */
    public CompletableFuture<Reply> callApart(Target target, Request request) {
        startWaiting(request);
        PipelinedConnection own = null;
        try {
            own = pipelined.acquireApart();
            PipelinedConnection used = own;
            return own.submit(target, request, timeoutOf(request)).whenComplete((reply, failure) -> {
                waiting.decrementAndGet();
                pipelined.keep(used);
            });
        } catch (RuntimeException e) {
            waiting.decrementAndGet();
            if (own != null) {
                pipelined.forget(own);
            }
            throw e;
        }
    }

    // ---- care and end -----------------------------------------------------------------------------------------

    @Override
    public void checkDeadline(long now) {
        direct.checkIdle(now);
        pipelined.checkIdle(now);
    }

    /** Closes all idle connections, because one of them turned out to be dead. */
    public void closeIdle() {
        direct.closeIdle();
        pipelined.closeIdle();
    }

    @Override
    public void close() {
        opener.deadlines().forget(this);
        direct.close();
        pipelined.close();
    }
}
