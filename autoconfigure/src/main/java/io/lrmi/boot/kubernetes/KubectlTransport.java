package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.NamedContext;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import io.lrmi.boot.KubernetesProperties;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Has kubectl talk to the API, for clusters whose login works only there. {@code kubectl get --raw} passes paths and
 * answers through, pages and watches included.
 */
final class KubectlTransport implements ApiTransport {

    /** Beyond what the API is asked to keep a stream open for. */
    private static final Duration STREAM_LIMIT = Duration.ofSeconds(330);

    private static final Path POD_NAMESPACE = Path.of("/var/run/secrets/kubernetes.io/serviceaccount/namespace");

    private static final Pattern REASON = Pattern.compile("\\((\\w+)\\)");
    private static final Map<String, Integer> STATUSES = Map.of(
            "Unauthorized", ApiResponse.UNAUTHORIZED,
            "Forbidden", ApiResponse.FORBIDDEN,
            "NotFound", ApiResponse.NOT_FOUND,
            "Expired", ApiResponse.GONE,
            "Gone", ApiResponse.GONE);

    private final KubernetesProperties properties;
    private final NamedContext context;
    private final Set<KubectlProcess> streaming = ConcurrentHashMap.newKeySet();

    /**
     * Asks kubectl for its configuration, which needs no API.
     *
     * @throws KubectlException if there is no kubectl
     * @throws NoKubernetesLoginException if kubectl has no such context
     */
    KubectlTransport(KubernetesProperties properties) {
        this.properties = properties;
        String kubeconfig = properties.kubeconfig();
        if (kubeconfig != null && !new File(kubeconfig).isFile()) {
            throw NoKubernetesLoginException.missingFile(kubeconfig);
        }
        this.context = context();
    }

    private NamedContext context() {
        KubectlProcess process = kubectl(List.of("config", "view", "--minify", "-o", "json"));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        KubectlProcess.Result result = process.run(output, properties.requestTimeout());
        if (result.status() != 0) {
            if (Files.exists(POD_NAMESPACE)) {
                return named("in-cluster", podNamespace());
            }
            throw NoKubernetesLoginException.unreadable(
                    "of kubectl", KubectlException.failed(process.text(), result.status(), result.error()));
        }
        String json = output.toString(StandardCharsets.UTF_8);
        try {
            // The command-line tool and the client library write the same file format.
            var view = new KubernetesSerialization().unmarshal(json, io.fabric8.kubernetes.api.model.Config.class);
            for (NamedContext found : view.getContexts()) {
                return found;
            }
            return named("none", null);
        } catch (RuntimeException unreadable) {
            throw KubectlException.unreadable(process.text(), json, unreadable);
        }
    }

    private static NamedContext named(String name, @Nullable String namespace) {
        NamedContext context = new NamedContext();
        context.setName(name);
        context.setContext(new io.fabric8.kubernetes.api.model.Context());
        context.getContext().setNamespace(namespace);
        return context;
    }

    private static @Nullable String podNamespace() {
        try {
            return Files.readString(POD_NAMESPACE).strip();
        } catch (IOException e) {
            return null;
        }
    }

    private KubectlProcess kubectl(List<String> command) {
        List<String> arguments = new ArrayList<>();
        if (properties.kubeconfig() != null) {
            arguments.add("--kubeconfig=" + properties.kubeconfig());
        }
        if (properties.context() != null) {
            arguments.add("--context=" + properties.context());
        }
        arguments.addAll(command);
        return new KubectlProcess(properties.kubectl(), arguments);
    }

    @Override
    public String namespace() {
        String namespace =
                context.getContext() == null ? null : context.getContext().getNamespace();
        return namespace == null || namespace.isBlank() ? "default" : namespace;
    }

    @Override
    public String description() {
        return "kubectl (context " + context.getName() + ")";
    }

    @Override
    public ApiResponse get(String path) {
        long millis = properties.requestTimeout().toMillis();
        KubectlProcess process = kubectl(List.of("--request-timeout=" + millis + "ms", "get", "--raw", path));
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        KubectlProcess.Result result =
                process.run(output, properties.requestTimeout().plusSeconds(1));
        return result.status() == 0
                ? new ApiResponse(ApiResponse.OK, output.toString(StandardCharsets.UTF_8))
                : refusal(process, result);
    }

    @Override
    public ApiResponse stream(String path, Consumer<String> lines) {
        KubectlProcess process = kubectl(List.of("get", "--raw", path));
        LineSplitter splitter = new LineSplitter(lines);
        streaming.add(process);
        try {
            KubectlProcess.Result result = process.run(splitter::accept, STREAM_LIMIT);
            return result.status() == 0 ? new ApiResponse(ApiResponse.OK, "") : refusal(process, result);
        } finally {
            streaming.remove(process);
        }
    }

    @Override
    public ForwardAnswer forward(String namespace, String pod, int port) {
        KubectlProcess process = kubectl(List.of(
                "--namespace=" + namespace,
                "port-forward",
                "--address=" + ForwardedPort.LOOPBACK,
                "pod/" + pod,
                ":" + port));
        KubectlForward forward = new KubectlForward(process);
        try {
            KubectlProcess.Result result =
                    forward.await(properties.requestTimeout().plusSeconds(1));
            return result == null ? ForwardAnswer.open(forward) : ForwardAnswer.refused(refusal(process, result));
        } catch (TimeoutException e) {
            throw ApiUnreachableException.noAnswer(
                    description(),
                    "'" + process.text() + "' did not listen within "
                            + properties.requestTimeout().plusSeconds(1).toMillis() + " ms",
                    e);
        }
    }

    private ApiResponse refusal(KubectlProcess process, KubectlProcess.Result result) {
        String error = result.error();
        Matcher reason = REASON.matcher(error);
        while (reason.find()) {
            Integer status = STATUSES.get(reason.group(1));
            if (status != null) {
                return new ApiResponse(status, error);
            }
        }
        // That a connection may not be upgraded is told without the reason's name.
        if (error.contains("is forbidden: User")) {
            return new ApiResponse(ApiResponse.FORBIDDEN, error);
        }
        if (error.contains("Unable to connect to the server") || error.contains("connection to the server")) {
            throw ApiUnreachableException.noAnswer(description(), Texts.shorten(error.strip(), 500), null);
        }
        throw KubectlException.failed(process.text(), result.status(), error);
    }

    @Override
    public void close() {
        streaming.forEach(KubectlProcess::stop);
    }
}
