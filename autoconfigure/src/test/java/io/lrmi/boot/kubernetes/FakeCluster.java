package io.lrmi.boot.kubernetes;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * An API server: answers gets, paged lists with selectors, and watches from the objects it is given. A watch ends after
 * the first changes it tells, or after some time without any, as those of real servers do.
 */
final class FakeCluster implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WATCH_MILLIS = 3000;

    /** What kubectl asks for where it is given the name of a kind; everybody with a login may. */
    private static final Map<String, String> KINDS = Map.of(
            "/api",
            "{\"kind\":\"APIVersions\",\"versions\":[\"v1\"]}",
            "/apis",
            "{\"kind\":\"APIGroupList\",\"apiVersion\":\"v1\",\"groups\":[]}",
            "/api/v1",
            "{\"kind\":\"APIResourceList\",\"groupVersion\":\"v1\",\"resources\":[{\"name\":\"pods\","
                    + "\"singularName\":\"pod\",\"namespaced\":true,\"kind\":\"Pod\",\"verbs\":[\"get\",\"list\"],"
                    + "\"shortNames\":[\"po\"]}]}");

    /**
     * What was asked for.
     *
     * @param verb get, list or watch
     * @param group API group
     * @param resource plural of the kind
     */
    record Ask(
            String verb, String group, String resource, String namespace, String name, Map<String, String> parameters) {

        String text() {
            return verb + " " + resource;
        }
    }

    private record Stored(Ask where, ObjectNode object) {}

    private record Change(long version, String type, Stored stored) {}

    // Guarded by this.
    private final Map<String, Stored> objects = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();
    private long version = 1000;
    private long oldest;

    private final List<Ask> asked = new CopyOnWriteArrayList<>();
    private final List<Function<Ask, ResponseDefinition>> rules = new CopyOnWriteArrayList<>();
    private final WireMockServer server;
    private final int port;
    private volatile String token = "secret";

    FakeCluster() {
        this(config -> config.dynamicPort());
    }

    /** With other ports or with TLS. */
    FakeCluster(UnaryOperator<WireMockConfiguration> options) {
        server = new WireMockServer(options.apply(wireMockConfig()
                .bindAddress("127.0.0.1")
                .containerThreads(60)
                .disableRequestJournal()
                .extensions(new Answers())));
        server.start();
        server.stubFor(any(anyUrl()));
        port = server.isHttpsEnabled() ? server.httpsPort() : server.port();
    }

    String url() {
        return (server.isHttpsEnabled() ? "https://127.0.0.1:" : "http://127.0.0.1:") + port;
    }

    int port() {
        return port;
    }

    /** Accepts this token alone from now on; none if it is empty, as with logins by certificate. */
    FakeCluster token(String value) {
        token = value;
        return this;
    }

    /** Adds or replaces objects, each a complete JSON document. */
    synchronized FakeCluster with(String... documents) {
        for (String document : documents) {
            ObjectNode object = (ObjectNode) read(document);
            Ask where = where(object);
            String key = where.resource + "/" + where.namespace + "/" + where.name;
            ((ObjectNode) object.get("metadata")).put("resourceVersion", String.valueOf(++version));
            Stored stored = new Stored(where, object);
            String type = objects.put(key, stored) == null ? "ADDED" : "MODIFIED";
            changes.add(new Change(version, type, stored));
        }
        notifyAll();
        return this;
    }

    synchronized void delete(String resource, String namespace, String name) {
        Stored removed = objects.remove(resource + "/" + namespace + "/" + name);
        changes.add(new Change(++version, "DELETED", removed));
        notifyAll();
    }

    /** Lets all versions handed out so far expire, which ends watches. */
    synchronized void expire() {
        oldest = ++version;
        notifyAll();
    }

    /** Answers the first rule that is not null has precedence. */
    FakeCluster rule(Function<Ask, ResponseDefinition> rule) {
        rules.add(rule);
        return this;
    }

    FakeCluster forbid(String verb, String resource) {
        return rule(ask -> ask.verb.equals(verb) && ask.resource.equals(resource) ? forbidden(ask) : null);
    }

    void clearRules() {
        rules.clear();
    }

    static ResponseDefinition forbidden(Ask ask) {
        String message = ask.resource + " is forbidden: User \\\"system:serviceaccount:shop:orders\\\" cannot "
                + ask.verb
                + " resource \\\"" + ask.resource + "\\\" in API group \\\"" + ask.group + "\\\" in the namespace \\\""
                + ask.namespace + "\\\"";
        return status(403, "Forbidden", message);
    }

    static ResponseDefinition status(int code, String reason, String message) {
        return json(code, """
                {"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"%s","reason":"%s",\
                "details":{},"code":%d}
                """.formatted(message, reason, code));
    }

    private static ResponseDefinition json(int status, String body) {
        return new ResponseDefinitionBuilder()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body)
                .build();
    }

    List<Ask> asked() {
        return List.copyOf(asked);
    }

    long count(String verb, String resource) {
        return asked.stream()
                .filter(ask -> ask.verb.equals(verb) && ask.resource.equals(resource))
                .count();
    }

    /** Writes a kubeconfig for this server with the contexts {@code grid}, which is current, and {@code other}. */
    Path kubeconfig(Path directory, String namespace) {
        return kubeconfig(directory, namespace, url());
    }

    Path kubeconfig(Path directory, String namespace, String server) {
        try {
            return Files.writeString(directory.resolve("kubeconfig"), """
                    apiVersion: v1
                    kind: Config
                    current-context: grid
                    clusters:
                    - name: fake
                      cluster: {server: "%1$s"}
                    contexts:
                    - name: grid
                      context: {cluster: fake, user: tester, namespace: %2$s}
                    - name: other
                      context: {cluster: fake, user: tester, namespace: elsewhere}
                    users:
                    - name: tester
                      user: {token: secret}
                    """.formatted(server, namespace));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }

    private static JsonNode read(String document) {
        try {
            return JSON.readTree(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Ask where(ObjectNode object) {
        String kind = object.get("kind").textValue();
        String group = object.get("apiVersion").textValue().contains("/")
                ? object.get("apiVersion").textValue().split("/", -1)[0]
                : "";
        JsonNode metadata = object.get("metadata");
        return new Ask(
                "",
                group,
                kind.toLowerCase(java.util.Locale.ROOT) + "s",
                metadata.path("namespace").asText(""),
                metadata.get("name").textValue(),
                Map.of());
    }

    private static Ask parse(Request request) {
        URI uri = URI.create(request.getUrl());
        List<String> path = new ArrayList<>(List.of(uri.getPath().substring(1).split("/", -1)));
        String group = path.get(0).equals("api") ? "" : path.get(1);
        List<String> rest = path.subList(group.isEmpty() ? 2 : 3, path.size());
        String namespace = "";
        if (rest.get(0).equals("namespaces") && rest.size() > 2) {
            namespace = rest.get(1);
            rest = rest.subList(2, rest.size());
        }
        Map<String, String> parameters = new HashMap<>();
        if (uri.getRawQuery() != null) {
            for (String parameter : uri.getRawQuery().split("&", -1)) {
                String[] parts = parameter.split("=", 2);
                parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        String verb = parameters.containsKey("watch") ? "watch" : rest.size() > 1 ? "get" : "list";
        if (request.getMethod().getName().equals("POST")) {
            verb = "create";
        }
        String resource = rest.size() > 2 ? rest.get(0) + "/" + rest.get(2) : rest.get(0);
        return new Ask(verb, group, resource, namespace, rest.size() > 1 ? rest.get(1) : "", parameters);
    }

    private final class Answers implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "cluster";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            String kinds = KINDS.get(URI.create(event.getRequest().getUrl()).getPath());
            if (kinds != null) {
                return json(200, kinds);
            }
            Ask ask = parse(event.getRequest());
            asked.add(ask);
            // kubectl sends no token over a connection without TLS.
            String agent = String.valueOf(event.getRequest().getHeader("User-Agent"));
            if (!agent.startsWith("kubectl")
                    && !token.isEmpty()
                    && !("Bearer " + token).equals(event.getRequest().getHeader("Authorization"))) {
                return status(401, "Unauthorized", "Unauthorized");
            }
            for (Function<Ask, ResponseDefinition> rule : rules) {
                ResponseDefinition response = rule.apply(ask);
                if (response != null) {
                    return response;
                }
            }
            if (ask.resource.equals("pods/portforward")) {
                return portForward(ask);
            }
            return switch (ask.verb) {
                case "get" -> get(ask);
                case "watch" -> watch(ask);
                default -> list(ask);
            };
        }
    }

    /** Status of the answer to a request that no HTTP request stands for. */
    int mayCreate(String resource, String name) {
        Ask ask = new Ask("create", "", resource, GridObjects.NAMESPACE, name, Map.of());
        asked.add(ask);
        return rules.stream()
                .map(rule -> rule.apply(ask))
                .filter(Objects::nonNull)
                .mapToInt(ResponseDefinition::getStatus)
                .findFirst()
                .orElse(200);
    }

    private synchronized ResponseDefinition portForward(Ask ask) {
        return objects.containsKey("pods/" + ask.namespace + "/" + ask.name)
                ? status(400, "BadRequest", "Upgrade request required")
                : status(404, "NotFound", "pods \\\"" + ask.name + "\\\" not found");
    }

    private synchronized ResponseDefinition get(Ask ask) {
        Stored found = objects.get(ask.resource + "/" + ask.namespace + "/" + ask.name);
        return found == null
                ? status(404, "NotFound", ask.resource + " \\\"" + ask.name + "\\\" not found")
                : json(200, found.object.toString());
    }

    private synchronized ResponseDefinition list(Ask ask) {
        List<ObjectNode> found = objects.values().stream()
                .filter(stored -> selected(ask, stored))
                .map(Stored::object)
                .toList();
        int from = Integer.parseInt(ask.parameters.getOrDefault("continue", "0"));
        int limit = Integer.parseInt(ask.parameters.getOrDefault("limit", "1000000"));
        int to = Math.min(found.size(), from + limit);
        Map<String, Object> metadata = new LinkedHashMap<>();
        metadata.put("resourceVersion", String.valueOf(version));
        if (to < found.size()) {
            metadata.put("continue", String.valueOf(to));
            metadata.put("remainingItemCount", found.size() - to);
        }
        Map<String, Object> list = new LinkedHashMap<>();
        list.put("kind", kind(ask.resource) + "List");
        list.put("apiVersion", ask.group.isEmpty() ? "v1" : ask.group + "/v1");
        list.put("metadata", metadata);
        list.put("items", found.subList(from, to));
        return json(200, JSON.valueToTree(list).toString());
    }

    private static String kind(String resource) {
        return switch (resource) {
            case "services" -> "Service";
            case "pods" -> "Pod";
            case "nodes" -> "Node";
            case "events" -> "Event";
            case "endpointslices" -> "EndpointSlice";
            default -> throw new IllegalArgumentException(resource);
        };
    }

    private synchronized ResponseDefinition watch(Ask ask) {
        long from = Long.parseLong(ask.parameters.get("resourceVersion"));
        long end = System.nanoTime() + WATCH_MILLIS * 1_000_000L;
        while (true) {
            if (from < oldest) {
                return json(
                        200,
                        "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"apiVersion\":\"v1\","
                                + "\"metadata\":{},\"status\":\"Failure\",\"reason\":\"Expired\",\"code\":410}}\n");
            }
            StringBuilder lines = new StringBuilder();
            for (Change change : changes) {
                if (change.version > from && selected(ask, change.stored)) {
                    lines.append("{\"type\":\"")
                            .append(change.type)
                            .append("\",\"object\":")
                            .append(change.stored.object)
                            .append("}\n");
                }
            }
            long left = (end - System.nanoTime()) / 1_000_000;
            if (!lines.isEmpty() || left <= 0) {
                return json(200, lines.toString());
            }
            try {
                wait(left);
            } catch (InterruptedException e) {
                return json(200, "");
            }
        }
    }

    private static boolean selected(Ask ask, Stored stored) {
        if (!stored.where.resource.equals(ask.resource) || !stored.where.namespace.equals(ask.namespace)) {
            return false;
        }
        JsonNode labels = stored.object.path("metadata").path("labels");
        return matches(ask.parameters.get("labelSelector"), labels::path)
                && matches(ask.parameters.get("fieldSelector"), name -> {
                    JsonNode value = stored.object;
                    for (String part : name.split("\\.", -1)) {
                        value = value.path(part);
                    }
                    return value;
                });
    }

    private static boolean matches(String selector, Function<String, JsonNode> value) {
        if (selector == null) {
            return true;
        }
        for (String requirement : selector.split(",", -1)) {
            String[] parts = requirement.split("=", 2);
            if (!parts[1].equals(value.apply(parts[0]).asText(""))) {
                return false;
            }
        }
        return true;
    }
}
