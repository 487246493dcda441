package io.lrmi.boot.test.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of all sources and of all build files, to search in. */
final class Sources {

    private static final String JAVA = ".java";

    private final Set<String> classes;
    private final String java;
    private final String poms;

    Sources(Path root) {
        this.classes = find(root, Sources::isJava).stream()
                .map(path -> path.getFileName().toString().replace(JAVA, ""))
                .collect(Collectors.toSet());
        // Without what checks the documentation: it has names for which there is nothing.
        this.java = read(root, path -> isJava(path) && !path.toString().contains("/docs/"));
        this.poms = read(root, path -> path.getFileName().toString().equals("pom.xml"));
    }

    /** Names of the files with classes. */
    Set<String> classes() {
        return classes;
    }

    String java() {
        return java;
    }

    String poms() {
        return poms;
    }

    private static String read(Path root, Predicate<Path> chosen) {
        return find(root, chosen).stream().map(Sources::read).collect(Collectors.joining("\n"));
    }

    private static List<Path> find(Path root, Predicate<Path> chosen) {
        try (Stream<Path> files = Files.find(
                root, 20, (path, attributes) -> attributes.isRegularFile() && chosen.test(path) && !isMade(path))) {
            return files.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isJava(Path path) {
        return path.toString().endsWith(JAVA);
    }

    private static boolean isMade(Path path) {
        return path.toString().contains("/target/");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
