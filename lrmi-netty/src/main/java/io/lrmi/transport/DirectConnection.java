package io.lrmi.transport;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.LrmiException;
import io.lrmi.failure.RequestTimeoutException;
import io.lrmi.failure.RequestTooLargeException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.observe.ConnectionEvents;
import io.lrmi.observe.PeerEvents;
import io.lrmi.wire.CallHeader;
import io.lrmi.wire.Handshake;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.tls.TlsCodec;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection whose calls are written and read by the calling threads themselves: no hand-over to another thread, one
 * system call to send and one to receive. One caller has it to itself, unless there are more callers than connections: then each
 * sends when it comes, and they read in {@link Turns}.
 *
 * <p>Calls have no socket timeout: a socket that ever had one stays in non-blocking mode and takes three system calls for each
 * read that has to wait. Instead {@link Deadlines} closes the socket of a call that is overdue, and the blocked read ends. Only the
 * look at a connection that was idle needs a timeout; one that is busy afterwards is {@linkplain #isWorn replaced}.
 */
final class DirectConnection implements Deadlines.Watched {

    private static final Logger LOG = LoggerFactory.getLogger(DirectConnection.class);

    static final byte[] PREAMBLE = "gigaspaces-lrmi-protocol".getBytes(StandardCharsets.US_ASCII);

    /** The length before every frame. */
    private static final int FRAME_LENGTH_SIZE = 4;

    /** A connection that was used within this time is used again without a look at it. */
    private static final long UNCHECKED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Calls after which what a new connection saves is more than what it takes, TLS included. */
    private static final int WORN_CALLS = 5_000;

    /** Returned for a call that was not sent, because the connection was closed before. */
    static final Object NOT_SENT = new Object();

    private static final Turns.Call ONE_WAY = new Turns.Call();

    private final Endpoint endpoint;
    private final Socket socket;
    private final OutputStream socketOut;
    private final FrameReader frames;
    private final @Nullable TlsCodec tls;
    private final WireOutput out;
    private final WireInput in;
    private final long callerId;
    private final ClassQuestions questions;
    private final PeerEvents events;
    private final ConnectionEvents life;
    private final long classLoaderId;
    /** Place in the pool; set by the pool before the connection is shared. */
    private int slot = -1;

    /** The caller of an outstanding call that an interrupt ends; null for calls that are answered at once. */
    private volatile @Nullable Thread interruptible;

    /** Guards the output, and the order of requests. */
    private final ReentrantLock sending = new ReentrantLock();

    private final Turns turns = new Turns();

    /** Why callers lost the connection; set once. */
    private volatile @Nullable Exception lost;

    private volatile boolean closedByClient;
    private volatile long lastUsed = System.nanoTime();
    private volatile long lastKeepAlive = lastUsed;

    /** Calls since the socket had a timeout, -1 as long as it never had one. Written with the lock for sending. */
    private volatile int callsInNonBlockingMode = -1;

    /** Around a socket that is connected. */
    DirectConnection(
            Endpoint endpoint,
            Socket socket,
            TransportOptions options,
            ProtocolVersion version,
            long callerId,
            ClassQuestions questions,
            PeerEvents events,
            ConnectionEvents life)
            throws IOException {
        this.endpoint = endpoint;
        this.socket = socket;
        this.socketOut = socket.getOutputStream();
        this.frames = new FrameReader(socket.getInputStream(), options.maxFrameSize());
        this.tls = options.tls() == null ? null : options.tls().codec(endpoint, options.maxFrameSize());
        this.out = WireOutput.forConnection(options.maxFrameSize(), version);
        this.in = WireInput.forConnection(options.registry(), options.limits(), version);
        this.callerId = callerId;
        this.questions = questions;
        this.events = events;
        this.life = life;
        this.classLoaderId = questions.served().nextLoaderId();
    }

    /** The first thing to be done; nothing else may be sent before. */
    void shakeHands(ProtocolVersion announced) throws IOException {
        CallHeader.writeRequestObject(
                out, new Handshake(announced, ProcessHandle.current().pid()));
        if (tls == null) {
            write(joined(PREAMBLE, out.array(), out.size()));
        } else {
            encrypt(tls);
            send();
        }
        if (readResult(true) instanceof Reply refusal) {
            throw new WireFormatException("the server refused the handshake: " + refusal.exception());
        }
    }

    private static byte[] joined(byte[] first, byte[] second, int length) {
        byte[] both = Arrays.copyOf(first, first.length + length);
        System.arraycopy(second, 0, both, first.length, length);
        return both;
    }

    private void encrypt(TlsCodec codec) throws IOException {
        byte[] hello = codec.begin();
        write(joined(PREAMBLE, hello, hello.length));
        while (!codec.isOpen()) {
            try {
                readFrame();
            } catch (EOFException e) {
                throw new SSLException("the peer closed the connection", e);
            } catch (WireFormatException e) {
                throw new SSLException("the peer does not speak TLS", e);
            }
            try {
                write(codec.handshake(frames.array(), frames.offset(), frames.length()));
            } catch (SSLException e) {
                write(codec.alert());
                throw e;
            }
        }
    }

    private void write(byte[] bytes) throws IOException {
        socketOut.write(bytes);
        events.sent(bytes.length);
    }

    private void readFrame() throws IOException {
        frames.readFrame();
        events.received(FRAME_LENGTH_SIZE + frames.length());
    }

    /** Sends what is in the output, in one system call. */
    private void send() throws IOException {
        if (tls == null) {
            socketOut.write(out.array(), 0, out.size());
            events.sent(out.size());
        } else {
            tls.wrap(out.array(), FRAME_LENGTH_SIZE, out.size() - FRAME_LENGTH_SIZE);
            socketOut.write(tls.frames(), 0, tls.framesSize());
            events.sent(tls.framesSize());
        }
    }

    /**
     * Sends a call and waits for its reply.
     *
     * @param timeoutNanos from now; the connection is closed when it passes
     * @return the result, or a {@link Reply} if the call threw something, or {@link #NOT_SENT}
     * @throws ConnectionException if the connection broke; it is closed then
     * @throws RequestTooLargeException if the call exceeds the limit; the connection stays usable
     * @throws InterruptedOperationException if the caller is interrupted during a call that waits on the server
     */
    @Nullable
    Object exchange(Target target, Request request, long timeoutNanos) {
        Turns.Call call = send(target, request, timeoutNanos);
        if (call == null) {
            return NOT_SENT;
        }
        if (request.oneWay()) {
            return null;
        }
        if (request.waitsOnServer()) {
            interruptible = Thread.currentThread();
        }
        turns.await(call);
        if (!call.isFirst()) {
            throw lostBy(request);
        }
        boolean complete = false;
        try {
            Object result = readResult(request.needsUids());
            boolean asked = false;
            while (ClassQuestions.isQuestion(result)) {
                asked = true;
                requireAlone();
                answer(result);
                result = readResult(request.needsUids());
            }
            complete = true;
            // A server may come back with another question at any time, while nobody reads an idle connection.
            if (asked || (result instanceof Reply reply && Exchange.endsConnection(reply.exception()))) {
                lose(new IOException("the server ends the connection"));
            }
            return result;
        } catch (WireFormatException e) {
            lose(e);
            throw Failures.badReply(endpoint, request.operation(), e);
        } catch (IOException e) {
            throw failed(call, request, timeoutNanos, e);
        } finally {
            interruptible = null;
            if (!complete) {
                // Whatever failed, the rest of the reply may still come.
                lose(new IOException("a reply was not read to its end"));
            }
            turns.leave(call);
            lastUsed = System.nanoTime();
        }
    }

    /** Null if it was not sent; the same for all calls that have no reply. */
    private Turns.@Nullable Call send(Target target, Request request, long timeoutNanos) {
        long deadline = System.nanoTime() + timeoutNanos;
        Turns.Call call = null;
        sending.lock();
        try {
            if (lost != null) {
                return null;
            }
            try {
                target.encode(request, out, callerId, classLoaderId);
            } catch (RuntimeException e) {
                out.abandon();
                throw e;
            }
            if (!request.oneWay()) {
                call = turns.enter(deadline);
                if (call == null) {
                    return null;
                }
            }
            send();
            lastUsed = deadline - timeoutNanos;
            int calls = callsInNonBlockingMode;
            if (calls >= 0) {
                callsInNonBlockingMode = calls + 1;
            }
            return call == null ? ONE_WAY : call;
        } catch (IOException e) {
            RuntimeException failure = failed(call, request, timeoutNanos, e);
            if (call != null) {
                turns.leave(call);
            }
            throw failure;
        } finally {
            sending.unlock();
        }
    }

    /** The server has taken the request behind this one for its answer, and executes neither. */
    private void requireAlone() {
        if (turns.count() > 1) {
            AskedForClassesException reason = new AskedForClassesException(endpoint);
            lose(reason);
            throw reason;
        }
    }

    private void answer(@Nullable Object question) throws IOException {
        WireMessage answer = questions.answer(question);
        sending.lock();
        try {
            CallHeader.writeAnswer(out, answer);
            send();
        } finally {
            sending.unlock();
        }
    }

    /** Closes the connection, and says why the call failed. */
    private RuntimeException failed(Turns.@Nullable Call call, Request request, long timeoutNanos, IOException e) {
        if (call != null && call.get() == Turns.Call.OVERDUE) {
            RequestTimeoutException timeout = Failures.timeout(endpoint, request, timeoutNanos);
            lose(timeout);
            return timeout;
        }
        if (request.waitsOnServer() && Thread.currentThread().isInterrupted()) {
            lose(e);
            return new InterruptedOperationException(
                    "Interrupted during " + request.operation() + " at " + endpoint
                            + ". The server may have executed it.",
                    true);
        }
        lose(e);
        return lostBy(request);
    }

    /** What a call that was sent fails with when the connection is lost. */
    private RuntimeException lostBy(Request request) {
        Exception reason = lost;
        if (closedByClient) {
            return new ClientClosedException(
                    "The client was closed during " + request.operation() + " at " + endpoint, true);
        }
        if (reason instanceof AskedForClassesException asked) {
            return asked;
        }
        return reason instanceof LrmiException
                ? Failures.abandoned(endpoint, request.operation(), reason)
                : Failures.broken(
                        endpoint, request.operation(), reason == null ? new IOException("it was closed") : reason);
    }

    private void lose(Exception reason) {
        if (lost == null) {
            lost = reason;
        }
        close();
    }

    private @Nullable Object readResult(boolean needsUids) throws IOException {
        readFrame();
        if (tls == null) {
            in.begin(frames.array(), frames.offset(), frames.length());
        } else {
            while (!tls.unwrap(frames.array(), frames.offset(), frames.length())) {
                readFrame();
            }
            in.begin(tls.message(), 0, tls.messageSize());
        }
        if (!needsUids) {
            in.skipUids();
        }
        Object result = Reply.readResult(in);
        if (!in.atEnd()) {
            throw new WireFormatException("the reply has more data than expected");
        }
        return result;
    }

    /** Sends the message that keeps routers on the way from forgetting the connection. */
    void keepAlive() {
        if (!sending.tryLock()) {
            // Somebody sends something right now.
            return;
        }
        try {
            CallHeader.write(out, CallHeader.ONE_WAY, callerId, CallHeader.KEEP_ALIVE_TARGET, 0);
            out.finish();
            lastKeepAlive = System.nanoTime();
            send();
        } catch (IOException e) {
            LOG.debug("The idle connection to {} is dead", endpoint, e);
            lose(e);
        } finally {
            sending.unlock();
        }
    }

    /**
     * Whether the connection can be used as far as one can tell: the peer has not closed it. Asks the socket if the last
     * use is long enough ago for that not to matter, which takes a millisecond.
     */
    boolean isUsable() {
        if (!isOpen() || System.nanoTime() - lastUsed < UNCHECKED_NANOS) {
            return isOpen();
        }
        sending.lock();
        try {
            return turns.count() > 0 ? isOpen() : isUnusedAndOpen();
        } finally {
            sending.unlock();
        }
    }

    /** To be called with the lock, so that nobody begins to use it. */
    private boolean isUnusedAndOpen() {
        try {
            socket.setSoTimeout(1);
            // Nothing was asked, so nothing can come but the end.
            int unused = socket.getInputStream().read();
            LOG.debug("The peer closed the idle connection to {}", endpoint);
        } catch (SocketTimeoutException e) {
            try {
                socket.setSoTimeout(0);
                callsInNonBlockingMode = 0;
                return true;
            } catch (IOException closed) {
                LOG.trace("Closed meanwhile", closed);
            }
        } catch (IOException e) {
            LOG.debug("The idle connection to {} is broken", endpoint, e);
        }
        lose(new IOException("the peer closed the connection"));
        return false;
    }

    /** Whether a new connection would be so much faster that this one, when it is idle, is better closed. */
    boolean isWorn() {
        return callsInNonBlockingMode > WORN_CALLS;
    }

    /** Calls under way. */
    int load() {
        return turns.count();
    }

    /** Closes the connection unless somebody uses it. */
    boolean closeUnused() {
        if (!turns.closeIfEmpty()) {
            return false;
        }
        lose(new IOException("it was idle"));
        return true;
    }

    /** Whether the last use or keep-alive is longer ago than the interval. */
    boolean keepAliveDue(long now, long intervalNanos) {
        return now - Math.max(lastUsed, lastKeepAlive) > intervalNanos;
    }

    @Override
    public void checkDeadline(long now) {
        Turns.Call oldest = turns.oldest();
        long due = oldest == null ? Turns.Call.IDLE : oldest.get();
        // Only if it is the same call still: a new one may have begun meanwhile.
        if (oldest != null
                && due != Turns.Call.IDLE
                && due != Turns.Call.OVERDUE
                && now - due > 0
                && oldest.compareAndSet(due, Turns.Call.OVERDUE)) {
            closeQuietly(socket);
        }
        Thread caller = interruptible;
        if (caller != null && caller.isInterrupted()) {
            closeQuietly(socket);
        }
    }

    boolean isOpen() {
        return !socket.isClosed();
    }

    long idleNanos(long now) {
        return now - lastUsed;
    }

    int slot() {
        return slot;
    }

    void slot(int index) {
        slot = index;
    }

    void closeByClient() {
        closedByClient = true;
        close();
    }

    void close() {
        life.closed();
        closeQuietly(socket);
        turns.close();
    }

    static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.trace("Closing a connection that is given up anyway", e);
        }
    }
}
