package io.lrmi.transport;

import io.lrmi.failure.ClientClosedException;
import io.lrmi.failure.ConnectionException;
import io.lrmi.failure.InterruptedOperationException;
import io.lrmi.failure.RequestTooLargeException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.observe.ConnectionEvents;
import io.lrmi.observe.PeerEvents;
import io.lrmi.wire.CallHeader;
import io.lrmi.wire.Handshake;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.tls.TlsCodec;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection whose calls are written and read by the calling thread itself: no hand-over to another thread, one
 * system call to send and one to receive. It belongs to one caller at a time; the pool hands it on.
 *
 * <p>Reads have no socket timeout, which would cost two more system calls each. Instead {@link Deadlines} closes the
 * socket of a call that is overdue, and the blocked read ends.
 */
final class DirectConnection implements Deadlines.Watched {

    private static final Logger LOG = LoggerFactory.getLogger(DirectConnection.class);

    static final byte[] PREAMBLE = "gigaspaces-lrmi-protocol".getBytes(StandardCharsets.US_ASCII);

    /** The length before every frame. */
    private static final int FRAME_LENGTH_SIZE = 4;

    /** A connection that was used within this time is used again without a look at it. */
    private static final long UNCHECKED_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    /** Marks that no call is outstanding. */
    private static final long IDLE = Long.MAX_VALUE;

    private static final long OVERDUE = Long.MIN_VALUE;

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

    /** System.nanoTime() at which the outstanding call is overdue. Written by the caller and by {@link Deadlines}. */
    private final AtomicLong deadline = new AtomicLong(IDLE);

    private volatile boolean closedByClient;
    private volatile long lastUsed = System.nanoTime();
    private volatile long lastKeepAlive = lastUsed;

    private DirectConnection(
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

    /**
     * Connects and shakes hands.
     *
     * @throws ConnectionException if nothing listens, or what listens does not answer as a grid does
     */
    static DirectConnection open(
            Endpoint endpoint,
            TransportOptions options,
            ProtocolVersion version,
            long callerId,
            ClassQuestions questions,
            PeerEvents events,
            Request request) {
        ConnectionEvents life = events.connecting();
        try {
            return open(endpoint, options, version, callerId, questions, events, life, request);
        } catch (RuntimeException e) {
            life.failed();
            throw e;
        }
    }

    private static DirectConnection open(
            Endpoint endpoint,
            TransportOptions options,
            ProtocolVersion version,
            long callerId,
            ClassQuestions questions,
            PeerEvents events,
            ConnectionEvents life,
            Request request) {
        String operation = request.operation();
        long started = System.nanoTime();
        long timeout = options.connectTimeout().toMillis();
        IOException failure = null;
        for (InetAddress address : Addresses.resolve(endpoint, operation)) {
            long left = timeout - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
            if (left <= 0) {
                break;
            }
            Socket socket = new Socket();
            boolean connected = false;
            try {
                socket.setTcpNoDelay(true);
                KeepAlive.on(socket);
                socket.connect(new InetSocketAddress(address, endpoint.port()), (int) Math.max(1, left));
                connected = true;
                left = timeout - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
                socket.setSoTimeout((int) Math.max(1, left));
                DirectConnection connection =
                        new DirectConnection(endpoint, socket, options, version, callerId, questions, events, life);
                connection.shakeHands(options.announcedVersion());
                socket.setSoTimeout(0);
                life.opened();
                return connection;
            } catch (IOException | RuntimeException e) {
                closeQuietly(socket);
                if (connected) {
                    throw Failures.handshake(endpoint, operation, timeout, e);
                }
                failure = e instanceof IOException io ? io : new IOException(e);
            }
        }
        throw Failures.connect(endpoint, operation, timeout, failure);
    }

    private void shakeHands(ProtocolVersion announced) throws IOException {
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
     * @return the result, or a {@link Reply} if the call threw something
     * @throws ConnectionException if the connection broke; it is closed then
     * @throws RequestTooLargeException if the call exceeds the limit; the connection stays usable
     * @throws InterruptedOperationException if the caller is interrupted during a call that waits on the server
     */
    @Nullable
    Object exchange(Target target, Request request, long timeoutNanos) {
        long started = System.nanoTime();
        try {
            target.encode(request, out, callerId, classLoaderId);
        } catch (RuntimeException e) {
            out.abandon();
            throw e;
        }
        deadline.set(started + timeoutNanos);
        if (request.waitsOnServer()) {
            interruptible = Thread.currentThread();
        }
        boolean complete = false;
        try {
            send();
            if (request.oneWay()) {
                complete = true;
                return null;
            }
            Object result = readResult(request.needsUids());
            boolean asked = false;
            while (ClassQuestions.isQuestion(result)) {
                asked = true;
                CallHeader.writeAnswer(out, questions.answer(result));
                send();
                result = readResult(request.needsUids());
            }
            // A server may come back with another question at any time, while nobody reads an idle connection.
            if (asked || (result instanceof Reply reply && Exchange.endsConnection(reply.exception()))) {
                close();
            }
            complete = true;
            return result;
        } catch (WireFormatException e) {
            throw Failures.badReply(endpoint, request.operation(), e);
        } catch (IOException e) {
            if (deadline.get() == OVERDUE) {
                throw Failures.timeout(endpoint, request, timeoutNanos);
            }
            if (request.waitsOnServer() && Thread.currentThread().isInterrupted()) {
                throw new InterruptedOperationException(
                        "Interrupted during " + request.operation() + " at " + endpoint
                                + ". The server may have executed it.",
                        true);
            }
            throw closedByClient
                    ? new ClientClosedException(
                            "The client was closed during " + request.operation() + " at " + endpoint, true)
                    : Failures.broken(endpoint, request.operation(), e);
        } finally {
            interruptible = null;
            if (!complete) {
                // Whatever failed, the rest of the reply may still come.
                close();
            }
            long now = System.nanoTime();
            if (deadline.get() != OVERDUE) {
                deadline.set(IDLE);
            }
            lastUsed = now;
        }
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

    /** Sends the message that keeps routers on the way from forgetting the connection. The caller owns it meanwhile. */
    void keepAlive() {
        CallHeader.write(out, CallHeader.ONE_WAY, callerId, CallHeader.KEEP_ALIVE_TARGET, 0);
        out.finish();
        lastKeepAlive = System.nanoTime();
        try {
            send();
        } catch (IOException e) {
            LOG.debug("The idle connection to {} is dead", endpoint, e);
            close();
        }
    }

    /**
     * Whether the connection can be used as far as one can tell: the peer has not closed it. Asks the socket if the last
     * use is long enough ago for that not to matter, which takes a millisecond. The caller owns the connection.
     */
    boolean isUsable() {
        if (!isOpen() || System.nanoTime() - lastUsed < UNCHECKED_NANOS) {
            return isOpen();
        }
        try {
            socket.setSoTimeout(1);
            // Nothing was asked, so nothing can come but the end.
            int unused = socket.getInputStream().read();
            LOG.debug("The peer closed the idle connection to {}", endpoint);
        } catch (SocketTimeoutException e) {
            try {
                socket.setSoTimeout(0);
                return true;
            } catch (IOException closed) {
                LOG.trace("Closed meanwhile", closed);
            }
        } catch (IOException e) {
            LOG.debug("The idle connection to {} is broken", endpoint, e);
        }
        close();
        return false;
    }

    /** Whether the last use or keep-alive is longer ago than the interval. */
    boolean keepAliveDue(long now, long intervalNanos) {
        return now - Math.max(lastUsed, lastKeepAlive) > intervalNanos;
    }

    @Override
    public void checkDeadline(long now) {
        long due = deadline.get();
        // Only if it is the same call still: a new one may have begun meanwhile.
        if (due != IDLE && due != OVERDUE && now - due > 0 && deadline.compareAndSet(due, OVERDUE)) {
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
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.trace("Closing a connection that is given up anyway", e);
        }
    }
}
