package io.lrmi.boot.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Mistakes in JSON documents: another value somewhere, something missing, or another character. Owned by one thread. */
final class Mistakes {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CHARACTERS = "{}[],:\"0-eE\\nul\u0000";

    private final Random random;
    private final List<JsonNode> documents = new ArrayList<>();

    Mistakes(Random random, List<String> corpus) throws JsonProcessingException {
        this.random = random;
        for (String document : corpus) {
            documents.add(JSON.readTree(document));
        }
    }

    /** One of the documents with mistakes. */
    String next() {
        JsonNode document = documents.get(random.nextInt(documents.size()));
        if (random.nextInt(4) == 0) {
            StringBuilder text = new StringBuilder(document.toString());
            text.setCharAt(random.nextInt(text.length()), CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
            return text.toString();
        }
        JsonNode root = document.deepCopy();
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
                object.set(name, anything(containers));
            }
        } else if (container instanceof ArrayNode array) {
            array.add(anything(containers));
        }
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainerNode()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private JsonNode anything(List<JsonNode> containers) {
        return switch (random.nextInt(9)) {
            case 0 -> JSON.nullNode();
            case 1 -> JSON.getNodeFactory().numberNode(random.nextInt(100_000) - 100);
            case 2 -> JSON.getNodeFactory().numberNode(Long.MAX_VALUE);
            case 3 -> JSON.getNodeFactory().textNode("");
            case 4 -> JSON.getNodeFactory().textNode("x".repeat(1 + random.nextInt(300)) + "\n");
            case 5 -> JSON.createArrayNode();
            case 6 -> JSON.createObjectNode();
            case 7 -> containers.get(random.nextInt(containers.size())).deepCopy();
            default -> JSON.getNodeFactory().booleanNode(true);
        };
    }
}
