package io.lrmi.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** The API of a cluster whose only object is the manager service of a grid on this machine, a load balancer. */
final class LocalKubernetesApi implements AutoCloseable {

    private static final String SERVICES = "/api/v1/namespaces/default/services";
    private static final String NAME = "demo-xap-manager-service";

    private final HttpServer server;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final String service;

    /**
     * Starts to listen on a free port of the loopback interface.
     *
     * @param locator host and port of the grid's lookup service
     */
    LocalKubernetesApi(String locator) {
        int colon = locator.lastIndexOf(':');
        service = """
                {"kind": "Service", "apiVersion": "v1",
                 "metadata": {"name": "%s", "namespace": "default", "uid": "1", "resourceVersion": "1",
                   "labels": {"app": "xap", "chart": "xap-16.2.0", "heritage": "Helm", "release": "demo"}},
                 "spec": {"type": "LoadBalancer", "clusterIP": "10.96.0.10", "selector": {"selectorId": "demo-xap-manager"},
                   "ports": [{"name": "lus", "port": %s, "protocol": "TCP", "targetPort": 4174}]},
                 "status": {"loadBalancer": {"ingress": [{"ip": "%s"}]}}}
                """.formatted(NAME, locator.substring(colon + 1), locator.substring(0, colon))
                .replace('\n', ' ');
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "local-kubernetes-api");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext(SERVICES, this::answer);
        server.start();
    }

    String kubeconfig() {
        return """
                apiVersion: v1
                kind: Config
                current-context: local
                clusters: [{name: local, cluster: {server: "http://127.0.0.1:%d"}}]
                contexts: [{name: local, context: {cluster: local, user: local, namespace: default}}]
                users: [{name: local, user: {token: none}}]
                """.formatted(server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            if (query.contains("watch=true")) {
                // Nothing ever changes here.
                exchange.sendResponseHeaders(200, 0);
                closed.await();
                return;
            }
            String path = exchange.getRequestURI().getPath();
            String answer = path.equals(SERVICES)
                    ? "{\"kind\": \"ServiceList\", \"apiVersion\": \"v1\", \"metadata\": {\"resourceVersion\": \"1\"},"
                            + " \"items\": [" + service + "]}"
                    : service;
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(path.equals(SERVICES) || path.endsWith("/" + NAME) ? 200 : 404, bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
