package io.lrmi.boot.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Service;
import io.lrmi.boot.KubernetesProperties;
import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * Answers of an API with mistakes in them: discovery finds an address, or says what is wrong. They are handed to what reads them without a
 * connection, a thread or a wait, so that a million of them take minutes.
 */
class ApiFuzzTest {

    private static final String LOGS = "io.lrmi.boot.kubernetes";

    private static final KubernetesProperties PROPERTIES = new Binder(
                    new MapConfigurationPropertySource(Map.of("p.watch", "false")))
            .bindOrCreate("p", KubernetesProperties.class);

    private static final RegisteredAddress MEMBER =
            new RegisteredAddress("member", null, Discovered.url("10.244.0.7", 8200), new Endpoint("10.244.0.7", 8200));

    private static final RegisteredAddress LOOKUP_SERVICE = new RegisteredAddress(
            "lookup service",
            new Endpoint("203.0.113.1", 31174),
            Discovered.url("10.244.0.7", 8200),
            new Endpoint("10.244.0.7", 8200));

    private final Random random = new Random(7);
    private final Answers answers = new Answers();
    private final ClusterApi api = new ClusterApi(answers, null);

    private static final class Answers implements ApiTransport {

        private final Map<String, String> lists = new HashMap<>();
        private String line = "";

        @Override
        public String namespace() {
            return GridObjects.NAMESPACE;
        }

        @Override
        public String description() {
            return "an API with mistakes";
        }

        @Override
        public ApiResponse get(String path) {
            int query = path.indexOf('?');
            String resource = path.substring(path.lastIndexOf('/', query) + 1, query);
            return new ApiResponse(ApiResponse.OK, lists.getOrDefault(resource, list()));
        }

        @Override
        public ApiResponse stream(String path, Consumer<String> lines) {
            lines.accept(line);
            return new ApiResponse(ApiResponse.OK, "");
        }

        @Override
        public ForwardAnswer forward(String namespace, String pod, int port) {
            throw new AssertionError("Nothing is forwarded");
        }

        @Override
        public void close() {}
    }

    @BeforeEach
    void beSilent() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LOGS, LogLevel.OFF);
    }

    @AfterEach
    void logAgain() {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LOGS, null);
    }

    private static String list(String... objects) {
        return "{\"kind\": \"List\", \"apiVersion\": \"v1\", \"metadata\": {\"resourceVersion\": \"7\"}, \"items\": ["
                + String.join(", ", objects) + "]}";
    }

    @Test
    void services() throws Exception {
        Mistakes lists = new Mistakes(
                random,
                List.of(
                        list(GridObjects.manager("LoadBalancer", GridObjects.ip("203.0.113.7"))),
                        list(GridObjects.manager("LoadBalancer", GridObjects.hostname("lus.example.com"))),
                        list(GridObjects.manager("ClusterIP", "")),
                        list(
                                GridObjects.manager("one", "LoadBalancer", GridObjects.ip("203.0.113.7")),
                                GridObjects.manager("two", "NodePort", ""))));
        answers.lists.put("services", list(GridObjects.manager("LoadBalancer", GridObjects.ip("203.0.113.7"))));
        assertThat(find().locators()).as("without mistakes").containsExactly("203.0.113.7:4174");
        new JsonFuzzer(lists::next, list -> {
                    answers.lists.put("services", list);
                    return !find().locators().isEmpty();
                })
                .run();
    }

    @Test
    void nodesPodsAndSlices() throws Exception {
        String local =
                GridObjects.with(GridObjects.manager("NodePort", ""), "/spec/externalTrafficPolicy", "\"Local\"");
        String podService = GridObjects.podService("pu-0", "NodePort", "", "lrmi:8200:30200");
        List<String> names = List.of("nodes", "pods", "endpointslices", "services");
        Map<String, String> right = Map.of(
                "services", list(local, podService),
                "nodes", list(GridObjects.node("node-1", true, "ExternalIP:203.0.113.1")),
                "pods", list(GridObjects.pod("pu-0", "node-1", "10.244.0.7")),
                "endpointslices", list(GridObjects.slice("demo-xap-manager-service", "node-1=true")));
        answers.lists.putAll(right);
        assertThat(translated(MEMBER)).as("without mistakes").isEqualTo(new Endpoint("203.0.113.1", 30200));
        assertThat(translated(LOOKUP_SERVICE)).isEqualTo(new Endpoint("203.0.113.1", 31200));
        List<Mistakes> lists = new ArrayList<>();
        for (String name : names) {
            lists.add(new Mistakes(random, List.of(right.get(name))));
        }
        int[] next = new int[1];
        new JsonFuzzer(
                        () -> {
                            next[0] = random.nextInt(names.size());
                            return lists.get(next[0]).next();
                        },
                        list -> {
                            answers.lists.putAll(right);
                            answers.lists.put(names.get(next[0]), list);
                            return random.nextBoolean()
                                    ? translated(LOOKUP_SERVICE).port() == 31200
                                    : translated(MEMBER).port() == 30200;
                        })
                .run();
    }

    @Test
    void changes() throws Exception {
        List<String> events = new ArrayList<>();
        for (String object : List.of(
                GridObjects.manager("LoadBalancer", GridObjects.ip("203.0.113.7")),
                GridObjects.podService("pu-0", "NodePort", "", "lrmi:8200:30200"))) {
            events.add("{\"type\": \"MODIFIED\", \"object\": " + object + "}");
        }
        events.add("{\"type\": \"ERROR\", \"object\": {\"kind\": \"Status\", \"apiVersion\": \"v1\", \"code\": 410}}");
        // A list is always read before its changes are watched.
        assertThat(api.list(ResourceType.SERVICES, Selection.ALL)).isEmpty();
        assertThat(changes(events.get(0))).as("without mistakes").isEqualTo(1);
        Mistakes lines = new Mistakes(random, events);
        new JsonFuzzer(lines::next, line -> changes(line) > 0).run();
    }

    private int changes(String line) {
        answers.line = line;
        int[] changes = new int[1];
        api.watch(ResourceType.SERVICES, Selection.ALL, "7", change -> {
            Object unused = Facts.of(change.object());
            changes[0]++;
        });
        return changes[0];
    }

    private GridAddress find() {
        Service service = new ManagerServices(api, PROPERTIES).find();
        if (Services.type(service).equals(Services.LOAD_BALANCER)
                && Services.ingress(service).isEmpty()) {
            throw new AddressPendingException(service, Duration.ZERO, List.of());
        }
        return new AddressResolver(api, PROPERTIES, false, new PodForwards(api)).resolve(service, Duration.ZERO);
    }

    /** Where a process is reached; each time anew, for translators remember. */
    private Endpoint translated(RegisteredAddress process) {
        return new MemberTranslator(
                        api, PROPERTIES, false, null, new PodForwards(api), this::find, () -> Duration.ZERO, () -> {})
                .translate(process);
    }
}
