package io.lrmi.boot.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of properties, meters and tags that the documentation mentions are those that exist. */
class PropertyNamesTest {

    private static final Pattern NAME = Pattern.compile("(?<![\\w.{-])gigaspaces\\.[a-z][\\w.<>-]*");

    private final ConfigurationProperties properties = ConfigurationProperties.ofMetadata();
    private final Sources sources = new Sources(Documents.ROOT);

    static Iterable<String> documents() {
        return Documents.all();
    }

    @ParameterizedTest
    @MethodSource("documents")
    void exist(String document) {
        TreeSet<String> names = new TreeSet<>();
        for (String line : Documents.lines(document)) {
            NAME.matcher(line)
                    .results()
                    .map(MatchResult::group)
                    .map(name -> name.replaceAll("[.-]+$", ""))
                    .forEach(names::add);
        }

        assertThat(names)
                .allMatch(name -> properties.has(name) || isNamedInCode(name), "is a property, or a name in code");
    }

    /** Meters, their tags, and settings that are not for Spring. */
    private boolean isNamedInCode(String name) {
        return sources.java().contains("\"" + name + "\"") || sources.poms().contains("<" + name + ">");
    }
}
