package io.lrmi.boot.test.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Classes and packages of the project that the documentation names exist. */
class NamesInCodeTest {

    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern CLASS = Pattern.compile("[A-Z]\\w*(Test|IT|AotProcessor|RuntimeHints)");
    private static final Pattern PACKAGE = Pattern.compile("io\\.lrmi(\\.[a-z]+)*");

    private final Sources sources = new Sources(Documents.ROOT);

    static Iterable<String> documents() {
        return Documents.all();
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

    @ParameterizedTest
    @MethodSource("documents")
    void packagesExist(String document) {
        List<String> packages = Documents.lines(document).stream()
                .flatMap(line -> quoted(line).stream())
                .filter(name -> PACKAGE.matcher(name).matches())
                .toList();

        assertThat(packages).allMatch(name -> sources.java().contains("package " + name + ";"), "is a package");
    }

    private static List<String> quoted(String line) {
        return QUOTED.matcher(line)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
