package io.lrmi.boot.kubernetes;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.ListMeta;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.api.model.WatchEvent;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The part of the Kubernetes API that discovery reads: one namespace, and the nodes. Lists are read page by page, so that
 * memory is needed only for what is kept. Safe for use by many threads.
 */
final class ClusterApi implements AutoCloseable {

    private static final int PAGE = 500;

    private final ApiTransport transport;
    private final String namespace;
    private final KubernetesSerialization serialization = serialization();
    private final Set<ResourceType<?>> listed = ConcurrentHashMap.newKeySet();

    /**
     * Makes no request.
     *
     * @param namespace null for the one the login is for
     */
    ClusterApi(ApiTransport transport, @Nullable String namespace) {
        this.transport = transport;
        this.namespace = namespace == null ? transport.namespace() : namespace;
    }

    /** Lists never have nulls, and are never null, whatever an API or a proxy in front of it sends. */
    private static KubernetesSerialization serialization() {
        ObjectMapper mapper = new ObjectMapper();
        mapper.configOverride(List.class).setSetterInfo(JsonSetter.Value.construct(Nulls.AS_EMPTY, Nulls.SKIP));
        KubernetesSerialization serialization = new KubernetesSerialization(mapper, false);
        // The objects of watch events tell their kind themselves; one that is unknown would stay without a type.
        ResourceType.ALL.forEach(type -> serialization.registerKubernetesResource(type.type()));
        serialization.registerKubernetesResource(Status.class);
        return serialization;
    }

    String namespace() {
        return namespace;
    }

    /** For people: which API server, and how. */
    String description() {
        return transport.description();
    }

    /** The kinds of which a list was read, and so those whose changes matter. */
    Set<ResourceType<?>> listed() {
        return Set.copyOf(listed);
    }

    /** The object of this name, if there is one. */
    <T extends HasMetadata> Optional<T> get(ResourceType<T> type, String name) {
        String path = type.path(namespace) + "/" + encode(name);
        ApiResponse response = transport.get(path);
        if (response.status() == ApiResponse.NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(parse(path, check(response, "get", type, path), type.type()));
    }

    /** The selected objects that pass the test. */
    <T extends HasMetadata> List<T> list(ResourceType<T> type, Selection selection, Predicate<T> test) {
        List<T> found = new ArrayList<>();
        read(type, selection, object -> {
            if (test.test(object)) {
                found.add(object);
            }
        });
        return found;
    }

    <T extends HasMetadata> List<T> list(ResourceType<T> type, Selection selection) {
        return list(type, selection, object -> true);
    }

    /**
     * Hands over the selected objects one after the other. If the list expires while it is read it is read again, so that
     * an object may be handed over twice.
     *
     * @return the version the list has, from which on changes can be watched
     */
    <T extends HasMetadata> String read(ResourceType<T> type, Selection selection, Consumer<T> consumer) {
        String next = "";
        while (true) {
            String path = path(type, selection, "limit=" + PAGE + (next.isEmpty() ? "" : "&continue=" + encode(next)));
            ApiResponse response = transport.get(path);
            if (response.status() == ApiResponse.GONE && !next.isEmpty()) {
                next = "";
                continue;
            }
            KubernetesResourceList<T> page = parse(path, check(response, "list", type, path), type.listType());
            page.getItems().stream().filter(ClusterApi::isComplete).forEach(consumer);
            ListMeta metadata = page.getMetadata();
            next = metadata == null || metadata.getContinue() == null ? "" : metadata.getContinue();
            if (next.isEmpty()) {
                listed.add(type);
                return metadata == null || metadata.getResourceVersion() == null ? "" : metadata.getResourceVersion();
            }
        }
    }

    /** Whether it has what every object of its kind has, so that nobody else has to ask. */
    private static boolean isComplete(HasMetadata object) {
        ObjectMeta metadata = object.getMetadata();
        if (metadata == null || metadata.getName() == null) {
            return false;
        }
        if (object instanceof Service service) {
            return service.getSpec() != null;
        }
        return !(object instanceof Pod pod) || pod.getSpec() != null;
    }

    /** A change of an object. */
    record Change<T>(T object, boolean deleted) {}

    /**
     * Hands over changes as they happen, until the API ends the stream, which it does every few minutes, or the thread is
     * interrupted.
     *
     * @param version from {@link #read}
     * @return false if the version is too old, so that the list has to be read again
     */
    <T extends HasMetadata> boolean watch(
            ResourceType<T> type, Selection selection, String version, Consumer<Change<T>> consumer) {
        String path = path(type, selection, "watch=true&timeoutSeconds=300&resourceVersion=" + encode(version));
        boolean[] gone = new boolean[1];
        ApiResponse response = transport.stream(path, line -> {
            WatchEvent event = parse(path, line, WatchEvent.class);
            if (type.type().isInstance(event.getObject())) {
                T object = type.type().cast(event.getObject());
                if (isComplete(object)) {
                    consumer.accept(new Change<>(object, "DELETED".equals(event.getType())));
                }
            } else if (event.getObject() instanceof Status) {
                gone[0] = true;
            }
        });
        if (response.status() == ApiResponse.GONE) {
            return false;
        }
        check(response, "watch", type, path);
        return !gone[0];
    }

    /**
     * Forwards a port of this machine to one of a pod.
     *
     * @throws PortForwardException if there is no such pod
     */
    PodForward forward(String pod, int port) {
        ForwardAnswer answer = transport.forward(namespace, pod, port);
        if (answer.forward() != null) {
            return answer.forward();
        }
        ApiResponse response = answer.response();
        throw switch (response.status()) {
            case ApiResponse.UNAUTHORIZED -> ApiRefusedException.unauthorized(description());
            case ApiResponse.FORBIDDEN ->
                ApiRefusedException.portForwardForbidden(description(), namespace, response.body());
            case ApiResponse.NOT_FOUND -> PortForwardException.podGone(description(), namespace, pod);
            default -> ApiUnreachableException.failed(description(), "pods/" + pod + "/portforward", response);
        };
    }

    private <T extends HasMetadata> String path(ResourceType<T> type, Selection selection, String parameters) {
        StringBuilder path = new StringBuilder(type.path(namespace)).append('?').append(parameters);
        if (selection.labels() != null) {
            path.append("&labelSelector=").append(encode(selection.labels()));
        }
        if (selection.fields() != null) {
            path.append("&fieldSelector=").append(encode(selection.fields()));
        }
        return path.toString();
    }

    private String check(ApiResponse response, String verb, ResourceType<?> type, String path) {
        return switch (response.status()) {
            case ApiResponse.OK -> response.body();
            case ApiResponse.UNAUTHORIZED -> throw ApiRefusedException.unauthorized(description());
            case ApiResponse.FORBIDDEN ->
                throw ApiRefusedException.forbidden(description(), verb, type, namespace, response.body());
            default -> throw ApiUnreachableException.failed(description(), path, response);
        };
    }

    private <V> V parse(String path, String json, Class<V> type) {
        V value;
        try {
            value = serialization.unmarshal(json, type);
        } catch (RuntimeException notJson) {
            throw ApiUnreachableException.unreadable(description(), path, json, notJson);
        }
        if (value == null) {
            throw ApiUnreachableException.unreadable(
                    description(), path, json, new IllegalArgumentException("empty answer"));
        }
        return value;
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        transport.close();
    }
}
