package io.lrmi.boot.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lrmi.boot.KubernetesProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Answers of an API with mistakes in them: discovery finds an address, or says what is wrong. */
class ApiFuzzTest {

    private static final int INPUTS = Math.min(Integer.getInteger("fuzz.inputs", 3_000), 100_000);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Random random = new Random(7);

    private static final class Answers implements ApiTransport {

        private final Map<String, String> lists;

        Answers(Map<String, String> lists) {
            this.lists = lists;
        }

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
            String resource = path.replaceAll("\\?.*", "").replaceAll(".*/", "");
            String list = lists.get(resource);
            return list == null ? new ApiResponse(ApiResponse.NOT_FOUND, "") : new ApiResponse(ApiResponse.OK, list);
        }

        @Override
        public ApiResponse stream(String path, Consumer<String> lines) {
            return new ApiResponse(ApiResponse.GONE, "");
        }

        @Override
        public ForwardAnswer forward(String namespace, String pod, int port) {
            throw new AssertionError("Nothing is forwarded");
        }

        @Override
        public void close() {}
    }

    @Test
    void listsOfServices() throws Exception {
        List<String> lists = new ArrayList<>();
        lists.add(list(GridObjects.manager("LoadBalancer", GridObjects.ip("203.0.113.7"))));
        lists.add(list(GridObjects.manager("LoadBalancer", GridObjects.hostname("lus.example.com"))));
        lists.add(list(GridObjects.manager("ClusterIP", "")));
        lists.add(list(
                GridObjects.manager("one", "LoadBalancer", GridObjects.ip("203.0.113.7")),
                GridObjects.manager("two", "NodePort", "")));
        assertThat(find(lists.get(0))).as("without mistakes").containsExactly("203.0.113.7:4174");
        int found = 0;
        for (int i = 0; i < INPUTS; i++) {
            String list = mutated(lists.get(random.nextInt(lists.size())));
            try {
                found += find(list).isEmpty() ? 0 : 1;
            } catch (KubernetesDiscoveryException e) {
                assertThat(e).hasMessageNotContaining("null pointer");
            } catch (RuntimeException | Error e) {
                fail("Discovery with " + list + " ended with " + e, e);
            }
        }
        assertThat(found).isBetween(INPUTS / 50, INPUTS - INPUTS / 50);
    }

    private static List<String> find(String services) {
        KubernetesProperties properties = new Binder(
                        new MapConfigurationPropertySource(Map.of("p.watch", "false", "p.wait-for-address", "1ms")))
                .bindOrCreate("p", KubernetesProperties.class);
        ClusterApi api = new ClusterApi(
                new Answers(Map.of("services", services, "pods", list(), "nodes", list(), "endpoints", list())), null);
        return new KubernetesDiscovery(api, properties, false, null).find().locators();
    }

    private static String list(String... objects) {
        return "{\"kind\": \"List\", \"apiVersion\": \"v1\", \"metadata\": {\"resourceVersion\": \"7\"}, \"items\": ["
                + String.join(", ", objects) + "]}";
    }

    /** Another value somewhere, or something missing, or another character. */
    private String mutated(String list) throws Exception {
        if (random.nextInt(4) == 0) {
            StringBuilder text = new StringBuilder(list);
            text.setCharAt(random.nextInt(text.length()), "{}[],:\"0-eE\\nul\u0000".charAt(random.nextInt(16)));
            return text.toString();
        }
        JsonNode root = JSON.readTree(list);
        for (int mistakes = 1 + random.nextInt(3); mistakes > 0; mistakes--) {
            mutate(root);
        }
        return root.toString();
    }

    private void mutate(JsonNode root) {
        List<JsonNode> containers = new ArrayList<>();
        collect(root, containers);
        JsonNode container = containers.get(random.nextInt(containers.size()));
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = names.get(random.nextInt(names.size()));
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, anything());
            }
        } else if (container instanceof ArrayNode array) {
            array.add(anything());
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode anything() {
        return switch (random.nextInt(8)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt(100_000) - 100);
            case 2 -> JSON.getNodeFactory().numberNode(Long.MAX_VALUE);
            case 3 -> JSON.getNodeFactory().textNode("");
            case 4 -> JSON.getNodeFactory().textNode("x".repeat(1 + random.nextInt(300)) + "\n");
            case 5 -> JSON.createArrayNode();
            case 6 -> JSON.createObjectNode();
            default -> JSON.getNodeFactory().booleanNode(true);
        };
    }
}
