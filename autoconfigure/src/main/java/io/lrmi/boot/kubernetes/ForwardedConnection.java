package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Copies between a connection on this machine and a WebSocket that leads to a port of a pod. The first byte of each
 * message (subprotocol {@code v4.channel.k8s.io}) tells data from what went wrong; the first message of either kind holds
 * the number of the port only.
 */
final class ForwardedConnection implements WebSocket.Listener {

    static final String SUBPROTOCOL = "v4.channel.k8s.io";

    private static final byte DATA = 0;
    private static final byte ERROR = 1;
    private static final int CHUNK = 32 * 1024;
    private static final int NORMAL = 1000;
    private static final long FIRST_PAUSE_NANOS = 20_000;
    private static final long LONGEST_PAUSE_NANOS = 1_000_000;

    private final Socket local;
    private final Executor threads;
    private final CompletableFuture<@Nullable String> ended = new CompletableFuture<>();
    private volatile @Nullable String problem;
    private volatile @Nullable WebSocket remote;
    private volatile boolean closed;

    // These belong to the callbacks, which come one after the other.
    private CompletableFuture<@Nullable Void> written = CompletableFuture.completedFuture(null);
    private boolean dataBegun;
    private boolean errorsBegun;

    ForwardedConnection(Socket local, Executor threads) {
        this.local = local;
        this.threads = threads;
    }

    /** Completes when both sides have ended, with what went wrong or null. */
    CompletableFuture<@Nullable String> ended() {
        return ended;
    }

    @Override
    public void onOpen(WebSocket webSocket) {
        remote = webSocket;
        if (closed) {
            webSocket.sendClose(NORMAL, "");
        } else {
            threads.execute(() -> send(webSocket));
        }
    }

    /** Local side to pod, until the local side ends. */
    private void send(WebSocket webSocket) {
        byte[] message = new byte[1 + CHUNK];
        message[0] = DATA;
        try {
            InputStream in = local.getInputStream();
            for (int read = in.read(message, 1, CHUNK); read >= 0; read = in.read(message, 1, CHUNK)) {
                if (!webSocket.send(ByteBuffer.wrap(message, 0, 1 + read))) {
                    fail("the connection to the Kubernetes API takes no more data");
                }
                awaitSent(webSocket);
            }
        } catch (IOException cut) {
            // Closing ends the read, and so does whoever is on the local side.
            close();
        }
        close();
    }

    /** The HTTP client takes one message at a time, and does not tell when it is done with it. */
    private void awaitSent(WebSocket webSocket) {
        long pause = FIRST_PAUSE_NANOS;
        while (webSocket.queueSize() > 0 && !closed) {
            LockSupport.parkNanos(pause);
            pause = Math.min(LONGEST_PAUSE_NANOS, pause * 2);
        }
    }

    @Override
    public void onMessage(WebSocket webSocket, ByteBuffer message) {
        byte channel = message.hasRemaining() ? message.get() : DATA;
        if (channel == DATA && dataBegun) {
            // Writing may block, which callbacks must not. The next message is asked for when this one is written.
            afterwards(() -> receive(webSocket, message));
            return;
        }
        if (channel == ERROR && errorsBegun) {
            String text = Texts.shorten(StandardCharsets.UTF_8.decode(message).toString(), 300);
            afterwards(() -> fail(text));
        }
        dataBegun |= channel == DATA;
        errorsBegun |= channel == ERROR;
        webSocket.request();
    }

    /** Does it when what came before is done, however that went. */
    private void afterwards(Runnable task) {
        written = written.handleAsync(
                (unused, failure) -> {
                    task.run();
                    return null;
                },
                threads);
    }

    private void receive(WebSocket webSocket, ByteBuffer message) {
        try {
            if (!closed) {
                byte[] data = new byte[message.remaining()];
                message.get(data);
                local.getOutputStream().write(data);
            }
        } catch (IOException cut) {
            close();
        }
        webSocket.request();
    }

    @Override
    public void onClose(WebSocket webSocket, int code, String reason) {
        afterwards(this::end);
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        problem = problem == null && !closed ? "the connection to the Kubernetes API broke (" + error + ")" : problem;
        end();
    }

    /** Ends with a reason; the first one counts. */
    void fail(String reason) {
        if (problem == null && !closed) {
            problem = reason;
        }
        close();
        if (remote == null) {
            end();
        }
    }

    /** Ends the local side at once, and the other one when its end has been confirmed. */
    void close() {
        if (closed) {
            return;
        }
        closed = true;
        closeLocal();
        WebSocket webSocket = remote;
        if (webSocket != null) {
            webSocket.sendClose(NORMAL, "");
        }
    }

    private void end() {
        closed = true;
        closeLocal();
        ended.complete(problem);
    }

    private void closeLocal() {
        try {
            local.close();
        } catch (IOException e) {
            problem = problem == null ? String.valueOf(e.getMessage()) : problem;
        }
    }
}
