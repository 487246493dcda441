package io.lrmi.boot.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides show has been compiled and run. */
class SnippetsTest {

    private static final Path ROOT = Path.of("..");
    private static final List<String> DOCUMENTS = List.of("docs/testing.md", "docs/caching.md");
    private static final Set<String> CHECKED = Set.of("java", "yaml", "xml");

    static List<Snippets.Snippet> snippets() throws IOException {
        List<Snippets.Snippet> all = new ArrayList<>();
        for (String document : DOCUMENTS) {
            all.addAll(Snippets.of(ROOT, document));
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void isWhatTheTestsRun(Snippets.Snippet snippet) throws IOException {
        assertThat(snippet.language()).isIn(CHECKED);
        assertThat(snippet.file()).as("the file with %s", snippet).isNotEmpty();
        assertThat(snippet.text()).isEqualTo(Snippets.region(ROOT.resolve(snippet.file()), snippet.tag()));
    }
}
