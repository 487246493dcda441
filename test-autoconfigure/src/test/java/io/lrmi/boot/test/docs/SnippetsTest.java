package io.lrmi.boot.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.lrmi.boot.test.docs.Snippets.Snippet;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation shows has been compiled, bound, parsed or run. */
class SnippetsTest {

    private final ConfigurationProperties properties = ConfigurationProperties.ofMetadata();
    private final ShellCommands commands = new ShellCommands(Documents.ROOT, properties);
    private final Dependencies dependencies = new Dependencies(Documents.ROOT);

    static List<Snippet> snippets() {
        return Documents.snippets().stream()
                .filter(snippet -> snippet.unchecked().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void isTrue(Snippet snippet) throws IOException {
        if (!snippet.file().isEmpty()) {
            assertThat(snippet.text())
                    .isEqualTo(Snippets.region(Documents.ROOT.resolve(snippet.file()), snippet.tag()));
        }
        switch (snippet.language()) {
            case "java" ->
                assertThat(snippet.file()).as("the file with %s", snippet).isNotEmpty();
            case "yaml", "properties" ->
                assertThat(properties.mistakes(snippet.language(), snippet.text()))
                        .isEmpty();
            case "xml" -> assertThat(dependencies.mistakes(snippet.text())).isEmpty();
            case "sh" -> assertThat(commands.mistakes(snippet.text())).isEmpty();
            case "json" ->
                assertThat(JsonPath.parse(snippet.text()).<Object>read("$")).isNotNull();
            // What a program prints.
            case "" -> assertThat(snippet.text()).isNotBlank();
            default -> throw new AssertionError("Nothing checks blocks such as " + snippet);
        }
    }

    /** Whoever adds one has to raise the number, and so to think about it. */
    @Test
    void fewAreUnchecked() {
        assertThat(Documents.snippets())
                .filteredOn(snippet -> !snippet.unchecked().isEmpty())
                .hasSize(0);
    }
}
