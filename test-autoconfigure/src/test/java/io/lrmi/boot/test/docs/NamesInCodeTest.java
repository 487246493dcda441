package io.lrmi.boot.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Lines of the log and classes of the project that the documentation names are those in the code. */
class NamesInCodeTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z]\\w*(Test|IT|AotProcessor|RuntimeHints)");

    private final Sources sources = new Sources(Documents.ROOT);

    static Iterable<String> documents() {
        return Documents.all();
    }

    @Test
    void linesOfTheLogAreWritten() {
        List<String> parts = new ArrayList<>();
        boolean levels = false;
        for (String line : Documents.lines("docs/operations.md")) {
            if (line.startsWith("#")) {
                levels = line.equals("### INFO") || line.equals("### WARN");
            } else if (levels && line.startsWith("| `")) {
                for (String quoted : quoted(line.substring(0, line.indexOf(" | ")))) {
                    parts.addAll(List.of(quoted.split(" ?… ?", -1)));
                }
            }
        }

        assertThat(parts)
                .hasSizeGreaterThan(20)
                .allMatch(part -> sources.java().contains(part), "is part of a message in the code");
    }

    @ParameterizedTest
    @MethodSource("documents")
    void classesExist(String document) {
        List<String> classes = Documents.lines(document).stream()
                .flatMap(line -> quoted(line).stream())
                .filter(name -> CLASS.matcher(name).matches())
                .toList();

        assertThat(classes).isSubsetOf(sources.classes());
    }

    private static List<String> quoted(String line) {
        return QUOTED.matcher(line)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
