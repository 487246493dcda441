package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes connections on this machine and gives each of them a WebSocket of its own to the port of the pod.
 *
 * <p>The forward that the client library has (7.8.0) is not used, because connections of a pool come and go and carry a
 * lot. When the local side ends, it leaves the WebSocket and a thread behind. And it drops without a word what it writes
 * while the HTTP client of the JDK is busy with the message before: of sixteen connections that sent 5 MB each at the
 * same time, fourteen lost some of it.
 */
final class WebSocketForward implements PodForward {

    private static final Logger log = LoggerFactory.getLogger(WebSocketForward.class);

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int BACKLOG = 128;
    private static final long CLOSING_MILLIS = 2000;

    private final String name;
    private final Function<WebSocket.Listener, CompletableFuture<WebSocket>> dialer;
    private final Executor threads;
    private final ServerSocket server;
    private final Set<ForwardedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile @Nullable String failure;

    /**
     * Starts to listen.
     *
     * @param name for people: where it leads
     * @param dialer opens a WebSocket to the port of the pod
     * @param threads as many as there are tasks
     */
    WebSocketForward(String name, Function<WebSocket.Listener, CompletableFuture<WebSocket>> dialer, Executor threads)
            throws IOException {
        this.name = name;
        this.dialer = dialer;
        this.threads = threads;
        this.server = new ServerSocket(0, BACKLOG, InetAddress.getByAddress(LOOPBACK));
        threads.execute(this::accept);
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = server.accept();
                socket.setTcpNoDelay(true);
                connect(new ForwardedConnection(socket, threads));
            }
        } catch (IOException | RejectedExecutionException ended) {
            log.debug("The port-forward to {} takes no more connections", name, ended);
            stopAccepting();
        }
    }

    private void connect(ForwardedConnection connection) {
        connections.add(connection);
        CompletableFuture<?> unusedEnd = connection.ended().whenComplete((problem, impossible) -> {
            connections.remove(connection);
            if (problem != null) {
                failure = problem;
                log.debug("A connection forwarded to {} failed: {}", name, problem);
            }
        });
        CompletableFuture<?> unusedStart = dialer.apply(connection).whenComplete((opened, refused) -> {
            if (refused != null) {
                // The pod is gone, or the right. Who connects again finds nothing here and asks for a new way.
                stopAccepting();
                connection.fail("the Kubernetes API forwards nothing to it any more (" + refused.getMessage() + ")");
            }
        });
        if (server.isClosed()) {
            connection.close();
        }
    }

    private void stopAccepting() {
        try {
            server.close();
        } catch (IOException e) {
            log.debug("Closing the port-forward to {} failed", name, e);
        }
    }

    @Override
    public int localPort() {
        return server.getLocalPort();
    }

    @Override
    public boolean isOpen() {
        return !server.isClosed();
    }

    /** Whether no connection goes through it at the moment. */
    boolean isUnused() {
        return connections.isEmpty();
    }

    @Override
    public @Nullable String failure() {
        return failure;
    }

    @Override
    public void close() {
        stopAccepting();
        CompletableFuture<?>[] ends = connections.stream()
                .map(connection -> {
                    connection.close();
                    return connection.ended();
                })
                .toArray(CompletableFuture<?>[]::new);
        // The HTTP client closes no socket when it is closed itself, so the end of each has to be waited for.
        CompletableFuture.allOf(ends)
                .completeOnTimeout(null, CLOSING_MILLIS, TimeUnit.MILLISECONDS)
                .join();
    }
}
