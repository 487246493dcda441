package io.lrmi.boot.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Links between documents lead somewhere. */
class LinksTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Path DOCS = Path.of("docs");

    static Iterable<String> documents() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void leadSomewhere(String document) {
        assertThat(links(document)).filteredOn(link -> !leads(document, link)).isEmpty();
    }

    @Test
    void theIndexHasEveryGuide() {
        List<String> listed = links("docs/README.md");

        assertThat(Documents.all())
                .filteredOn(name -> name.startsWith("docs/") && !name.equals("docs/README.md"))
                .map(name -> DOCS.relativize(Path.of(name)).toString())
                // For those who work on the project.
                .filteredOn(name -> !name.equals("STATUS.md"))
                .isSubsetOf(listed);
    }

    private static List<String> links(String document) {
        return text(document)
                .flatMap(line -> LINK.matcher(line).results())
                .map(MatchResult::group)
                .map(link -> link.substring(2, link.length() - 1))
                .toList();
    }

    private static boolean leads(String document, String link) {
        if (link.startsWith("http://") || link.startsWith("https://")) {
            return true;
        }
        String path = link.replaceAll("#.*", "");
        Path target = path.isEmpty()
                ? Path.of(document)
                : Path.of(document).resolveSibling(path).normalize();
        if (!Files.exists(Documents.ROOT.resolve(target))) {
            return false;
        }
        int anchor = link.indexOf('#');
        return anchor < 0 || anchors(target.toString().replace('\\', '/')).contains(link.substring(anchor + 1));
    }

    /** As they are made from headings: small letters, dashes for spaces, no other punctuation. */
    private static List<String> anchors(String document) {
        return text(document)
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    /** Lines outside of code blocks. */
    private static Stream<String> text(String document) {
        List<String> text = new ArrayList<>();
        boolean code = false;
        for (String line : Documents.lines(document)) {
            if (Snippets.isFence(line)) {
                code = !code;
            } else if (!code) {
                text.add(line);
            }
        }
        return text.stream();
    }
}
