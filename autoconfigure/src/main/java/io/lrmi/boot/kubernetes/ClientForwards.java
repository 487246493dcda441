package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.WebSocket;
import io.fabric8.kubernetes.client.http.WebSocketHandshakeException;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The forwards of one login with the client library, and their threads. */
final class ClientForwards implements AutoCloseable {

    private final HttpClient http;
    private final Duration timeout;
    private final AtomicInteger threadNumber = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "gigaspaces-port-forward-" + threadNumber.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    });
    private final Set<WebSocketForward> forwards = ConcurrentHashMap.newKeySet();

    ClientForwards(HttpClient http, Duration timeout) {
        this.http = http;
        this.timeout = timeout;
    }

    /** Opens one WebSocket and closes it again, to learn whether the API forwards at all. */
    CompletableFuture<WebSocket> probe(String uri) {
        return dial(uri, new WebSocket.Listener() {
            @Override
            public void onOpen(WebSocket webSocket) {
                webSocket.sendClose(1000, "");
            }
        });
    }

    /** Status with which the API refused a WebSocket, 0 if it was something else. */
    static int refusal(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof WebSocketHandshakeException)) {
            cause = cause.getCause();
        }
        return cause instanceof WebSocketHandshakeException refused
                ? refused.getResponse().code()
                : 0;
    }

    WebSocketForward open(String name, String uri) throws IOException {
        forwards.removeIf(forward -> !forward.isOpen() && forward.isUnused());
        WebSocketForward forward = new WebSocketForward(name, listener -> dial(uri, listener), threads);
        forwards.add(forward);
        return forward;
    }

    private CompletableFuture<WebSocket> dial(String uri, WebSocket.Listener listener) {
        return http.newWebSocketBuilder()
                .uri(URI.create(uri))
                .subprotocol(ForwardedConnection.SUBPROTOCOL)
                .connectTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .buildAsync(listener);
    }

    @Override
    public void close() {
        forwards.forEach(WebSocketForward::close);
        threads.shutdownNow();
    }
}
