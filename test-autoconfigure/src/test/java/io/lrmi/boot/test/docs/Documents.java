package io.lrmi.boot.test.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What people read: the documents at the root of the project, and those below {@code docs}. */
final class Documents {

    static final Path ROOT = Path.of("..");

    private Documents() {}

    /** Paths from the root of the project, with slashes. */
    static List<String> all() {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md"), docs.map(Documents::name))
                    .filter(name -> name.endsWith(".md"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(String document) {
        try {
            return Files.readAllLines(ROOT.resolve(document));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Snippets.Snippet> snippets() {
        return all().stream()
                .flatMap(document -> Snippets.of(document, lines(document)).stream())
                .toList();
    }

    private static String name(Path path) {
        return ROOT.relativize(path).toString().replace('\\', '/');
    }
}
