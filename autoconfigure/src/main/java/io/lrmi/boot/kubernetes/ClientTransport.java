package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.fabric8.kubernetes.client.http.AsyncBody;
import io.fabric8.kubernetes.client.http.HttpClient;
import io.fabric8.kubernetes.client.http.HttpRequest;
import io.fabric8.kubernetes.client.http.HttpResponse;
import io.fabric8.kubernetes.client.http.WebSocket;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.nio.ByteBuffer;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Talks to the API over HTTP, with all the ways to log in that the client library has. */
final class ClientTransport implements ApiTransport {

    /** Beyond what the API is asked to keep a stream open for. */
    private static final long STREAM_LIMIT_SECONDS = 330;

    private final KubernetesClient client;
    private final Config config;
    private final Duration timeout;
    private final ClientForwards forwards;

    ClientTransport(Config config, Duration timeout) {
        this.config = config;
        this.timeout = timeout;
        try {
            this.client = new KubernetesClientBuilder().withConfig(config).build();
        } catch (RuntimeException unusable) {
            // Certificates and keys are read here.
            throw NoKubernetesLoginException.unreadable("", unusable);
        }
        this.forwards = new ClientForwards(client.getHttpClient(), timeout);
    }

    @Override
    public String namespace() {
        String namespace = config.getNamespace();
        return namespace == null || namespace.isBlank() ? "default" : namespace;
    }

    @Override
    public String description() {
        return config.getCurrentContext() == null
                ? config.getMasterUrl()
                : config.getMasterUrl() + " (context "
                        + config.getCurrentContext().getName() + ")";
    }

    @Override
    public ApiResponse get(String path) {
        HttpResponse<String> response =
                await(client.getHttpClient().sendAsync(request(path, true), String.class), path);
        String body = response.body();
        return new ApiResponse(response.code(), body == null ? "" : body);
    }

    private HttpRequest request(String path, boolean limited) {
        HttpRequest.Builder request =
                client.getHttpClient().newHttpRequestBuilder().uri(uri(path));
        if (limited) {
            request.timeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            request.forStreaming();
        }
        request.header("Accept", "application/json");
        return request.build();
    }

    private String uri(String path) {
        String master = config.getMasterUrl();
        return (master.endsWith("/") ? master.substring(0, master.length() - 1) : master) + path;
    }

    @Override
    public ForwardAnswer forward(String namespace, String pod, int port) {
        String path = ResourceType.PODS.path(namespace) + "/" + pod + "/portforward?ports=" + port;
        CompletableFuture<WebSocket> probe = forwards.probe(uri(path));
        CompletableFuture<Integer> status =
                probe.handle((unused, failure) -> failure == null ? ApiResponse.OK : ClientForwards.refusal(failure));
        int answered = await(status, path);
        if (answered == 0) {
            await(probe, path);
        }
        if (answered != ApiResponse.OK) {
            return ForwardAnswer.refused(explained(path, answered));
        }
        try {
            return ForwardAnswer.open(forwards.open("port " + port + " of pod " + pod, uri(path)));
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The refusal of a WebSocket has no text, that of the same request without one has. */
    private ApiResponse explained(String path, int status) {
        try {
            ApiResponse same = get(path);
            return same.status() == status ? same : new ApiResponse(status, "");
        } catch (ApiUnreachableException unknown) {
            return new ApiResponse(status, "");
        }
    }

    @Override
    public ApiResponse stream(String path, Consumer<String> lines) {
        LineSplitter splitter = new LineSplitter(lines);
        HttpClient http = client.getHttpClient();
        HttpResponse<AsyncBody> response = await(
                http.consumeBytes(request(path, false), (List<ByteBuffer> buffers, AsyncBody body) -> {
                    buffers.forEach(splitter::accept);
                    body.consume();
                }),
                path);
        AsyncBody body = response.body();
        if (response.code() != ApiResponse.OK) {
            body.cancel();
            return new ApiResponse(response.code(), "");
        }
        try {
            body.consume();
            // The API was asked to end the stream before; a connection that died silently must not be waited for.
            body.done().get(STREAM_LIMIT_SECONDS, TimeUnit.SECONDS);
            return new ApiResponse(ApiResponse.OK, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new ApiResponse(ApiResponse.OK, "");
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw ApiUnreachableException.noAnswer(description(), "a watch stopped to answer", e);
        } finally {
            body.cancel();
        }
    }

    private <V> V await(CompletableFuture<V> answer, String path) {
        try {
            // The library repeats a request that failed, so that it may take twice as long.
            return answer.get(2 * timeout.toMillis() + 1000, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw ApiUnreachableException.noAnswer(description(), "interrupted", e);
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        } catch (TimeoutException e) {
            throw ApiUnreachableException.noAnswer(
                    description(), "no answer to " + path + " within " + timeout.toMillis() + " ms", e);
        } finally {
            cancel(answer);
        }
    }

    private static void cancel(Future<?> answer) {
        answer.cancel(true);
    }

    /** Null if it is something else. */
    private @Nullable ApiUnreachableException tlsFailure(@Nullable Throwable failure) {
        SSLException tls = null;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CertificateException || cause instanceof CertPathBuilderException) {
                return ApiUnreachableException.untrusted(description(), Texts.reason(cause), failure);
            }
            if (cause instanceof SSLException found && tls == null) {
                tls = found;
            }
        }
        return tls == null ? null : ApiUnreachableException.tls(description(), Texts.reason(tls), failure);
    }

    private ApiUnreachableException failure(@Nullable Throwable cause) {
        ApiUnreachableException tls = tlsFailure(cause);
        if (tls != null) {
            return tls;
        }
        Throwable reason = cause;
        while (reason != null && reason.getCause() != null && !(reason instanceof IOException)) {
            reason = reason.getCause();
        }
        String what = reason == null
                ? "unknown"
                : reason instanceof ConnectException && reason.getMessage() == null
                        ? "nothing accepts a connection there"
                        : reason.getMessage() == null ? reason.getClass().getSimpleName() : reason.getMessage();
        return ApiUnreachableException.noAnswer(description(), what, cause);
    }

    @Override
    public void close() {
        forwards.close();
        client.close();
    }
}
