package io.lrmi.transport;

import io.lrmi.failure.ConnectionException;
import io.lrmi.observe.ConnectionEvents;
import io.lrmi.observe.PeerEvents;
import io.lrmi.wire.ProtocolVersion;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/** Opens connections to one member. Safe for use by many threads. */
final class Opener {

    private volatile Endpoint endpoint;
    private final TransportOptions options;
    private final ProtocolVersion version;
    private final Deadlines deadlines;
    private final Loops loops;
    private final long callerId;
    private final ClassQuestions questions;
    private final PeerEvents events;

    Opener(
            Endpoint endpoint,
            TransportOptions options,
            ProtocolVersion version,
            Deadlines deadlines,
            Loops loops,
            long callerId,
            ClassQuestions questions,
            PeerEvents events) {
        this.endpoint = endpoint;
        this.options = options;
        this.version = version;
        this.deadlines = deadlines;
        this.loops = loops;
        this.callerId = callerId;
        this.questions = questions;
        this.events = events;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    void moveTo(Endpoint moved) {
        endpoint = moved;
    }

    TransportOptions options() {
        return options;
    }

    PeerEvents events() {
        return events;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /**
     * Connects and shakes hands, in the calling thread.
     *
     * @param request that needs the connection, for messages
     * @throws ConnectionException if nothing listens, or what listens does not answer as a grid does
     */
    DirectConnection direct(Request request) {
        ConnectionEvents life = events.connecting();
        try {
            DirectConnection opened = direct(endpoint, request.operation(), life);
            life.opened();
            return opened;
        } catch (RuntimeException e) {
            life.failed();
            throw e;
        }
    }

    /** Tries the addresses of a host in their order; all together may take the time to connect. */
    private DirectConnection direct(Endpoint to, String operation, ConnectionEvents life) {
        long started = System.nanoTime();
        long timeout = options.connectTimeout().toMillis();
        IOException failure = null;
        for (InetAddress address : Addresses.resolve(to, operation)) {
            long left = options.connectTimeout().toNanos() - (System.nanoTime() - started);
            if (left <= 0) {
                break;
            }
            boolean connected = false;
            Socket socket = new Socket();
            try (TimeLimit limit = new TimeLimit(socket, left, deadlines)) {
                try {
                    socket.setTcpNoDelay(true);
                    KeepAlive.on(socket);
                    socket.connect(new InetSocketAddress(address, to.port()));
                    connected = true;
                    DirectConnection connection =
                            new DirectConnection(to, socket, options, version, callerId, questions, events, life);
                    connection.shakeHands(options.announcedVersion());
                    limit.requireKept();
                    return connection;
                } catch (IOException | RuntimeException e) {
                    DirectConnection.closeQuietly(socket);
                    Exception cause = limit.isOver() ? new SocketTimeoutException() : e;
                    if (connected) {
                        throw Failures.handshake(to, operation, timeout, cause);
                    }
                    failure = cause instanceof IOException io ? io : new IOException(cause);
                }
            }
        }
        throw Failures.connect(to, operation, timeout, failure);
    }

    /**
     * Starts to connect; its deadlines are watched.
     *
     * @param onFreed run once for each call that is over
     */
    PipelinedConnection pipelined(Runnable onFreed) {
        PipelinedConnection opened =
                PipelinedConnection.open(endpoint, options, version, callerId, questions, events, onFreed, loops);
        deadlines.watch(opened);
        return opened;
    }
}
