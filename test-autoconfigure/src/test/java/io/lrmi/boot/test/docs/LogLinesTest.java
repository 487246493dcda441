package io.lrmi.boot.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The guide to operations has the lines that are logged, and no others. */
class LogLinesTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern LOGGED =
            Pattern.compile("(?i)\\blog(?:ger)?\\.(?:info|warn|error)\\(\\s*\"([^\"]+)\"");
    private static final String ANYTHING = "…";

    /** What applications run; the embedded grid is for tests. */
    private static final List<String> MODULES = List.of("openspaces-api", "lrmi-netty", "autoconfigure");

    private final List<String> documented = documented();

    @Test
    void describedOnesAreWritten() {
        String code = new Sources(Documents.ROOT).java();

        assertThat(documented)
                .hasSizeGreaterThan(20)
                .allSatisfy(line -> assertThat(line.split(" ?… ?", -1))
                        .allMatch(code::contains, "is part of a message in the code"));
    }

    @Test
    void writtenOnesAreDescribed() {
        List<String> logged = MODULES.stream()
                .map(module -> new Sources(Documents.ROOT.resolve(module + "/src/main")).java())
                .flatMap(code -> LOGGED.matcher(code).results().toList().stream())
                .map((MatchResult match) -> match.group(1).replace("{}", ANYTHING))
                // A message that was put together before.
                .filter(line -> !line.equals(ANYTHING))
                .toList();

        assertThat(logged)
                .hasSizeGreaterThan(15)
                .allMatch(
                        line -> documented.stream().anyMatch(known -> isDescribed(line, known)),
                        "is described in docs/operations.md");
    }

    private static boolean isDescribed(String line, String known) {
        return line.startsWith(known) || known.startsWith(line.replaceAll("['… ]+$", ""));
    }

    private static List<String> documented() {
        List<String> lines = new ArrayList<>();
        boolean levels = false;
        for (String line : Documents.lines("docs/operations.md")) {
            if (line.startsWith("#")) {
                levels = List.of("### INFO", "### WARN", "### ERROR").contains(line);
            } else if (levels && line.startsWith("| `")) {
                QUOTED.matcher(line.substring(0, line.indexOf(" | ")))
                        .results()
                        .map((MatchResult match) -> match.group(1))
                        .forEach(lines::add);
            }
        }
        return lines;
    }
}
