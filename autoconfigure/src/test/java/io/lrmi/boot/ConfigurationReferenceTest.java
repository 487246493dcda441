package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reference is what the metadata of the properties say. */
class ConfigurationReferenceTest {

    private static final Path WRITTEN = Path.of("target", "configuration.md");
    private static final Path REFERENCE = Path.of("..", "docs", "configuration.md");

    private static final String INTRODUCTION = """
            # Configuration

            Made from the metadata that editors show while `application.yml` is written. Names may be written in any of Spring Boot's relaxed
            forms; times with a unit (`500ms`, `5s`, `2m`), sizes too (`64MB`). A value that is out of range ends the start with a message that
            names the property and the value.
            """;

    private final DocumentContext metadata = ConfigurationMetadataTest.read();

    @Test
    void isWhatTheMetadataSay() throws IOException {
        String expected = INTRODUCTION
                + groups().entrySet().stream()
                        .map(group -> section(group.getKey(), group.getValue()))
                        .collect(Collectors.joining());
        Files.writeString(WRITTEN, expected);

        assertThat(REFERENCE)
                .as(
                        "docs/configuration.md is not what the metadata say; replace it with autoconfigure/target/configuration.md")
                .hasContent(expected);
    }

    /** Properties by the name in front of their last part. */
    private Map<String, Map<String, Map<String, Object>>> groups() {
        List<Map<String, Object>> properties = metadata.read("$.properties[*]");
        Map<String, Map<String, Map<String, Object>>> result = new TreeMap<>();
        for (Map<String, Object> property : properties) {
            String name = (String) property.get("name");
            String group = name.substring(0, name.lastIndexOf('.'));
            result.computeIfAbsent(group, key -> new TreeMap<>()).put(name, property);
        }
        return result;
    }

    private String section(String group, Map<String, Map<String, Object>> properties) {
        return "\n## " + group + "\n\n| property | default | meaning |\n|---|---|---|\n"
                + properties.values().stream().map(this::row).collect(Collectors.joining());
    }

    private String row(Map<String, Object> property) {
        return "| `" + property.get("name") + "` | " + defaultOf(property.get("defaultValue")) + " | "
                + meaning(property) + " |\n";
    }

    private static String defaultOf(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        return "`"
                + String.valueOf(value)
                        .replaceAll("[\\[\\]\"]", "")
                        .replace(",", ", ")
                        .replace(",  ", ", ") + "`";
    }

    private String meaning(Map<String, Object> property) {
        Map<?, ?> deprecation = (Map<?, ?>) property.get("deprecation");
        List<Map<String, Object>> choices =
                metadata.read("$.hints[?(@.name=='" + property.get("name") + "')].values[*]");
        return (deprecation == null ? "" : "Deprecated, use `" + deprecation.get("replacement") + "`. ")
                + property.get("description")
                + choices.stream()
                        .filter(choice -> choice.containsKey("description"))
                        .map(choice -> " `" + choice.get("value") + "`: " + choice.get("description"))
                        .collect(Collectors.joining());
    }
}
