package io.lrmi.boot.test.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The artifacts that this project makes, and those that its documentation may name. */
final class Dependencies {

    private static final Pattern COORDINATES =
            Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>(?:\\s*<version>([^<]+)<)?");
    private static final Set<String> OTHERS = Set.of(
            "org.springframework.boot:spring-boot-starter-actuator",
            "org.springframework.boot:spring-boot-starter-parent",
            "org.gigaspaces:xap-openspaces");

    private final Set<String> artifacts = new HashSet<>();
    private final String version;

    Dependencies(Path root) {
        String parent = read(root.resolve("pom.xml"));
        this.version = first("<version>([^<]+)</version>", parent);
        Matcher modules = Pattern.compile("<module>([^<]+)</module>").matcher(parent);
        while (modules.find()) {
            String pom = read(root.resolve(modules.group(1)).resolve("pom.xml"));
            artifacts.add(first("<artifactId>([^<]+)</artifactId>", pom.replaceFirst("(?s)<parent>.*?</parent>", "")));
        }
    }

    List<String> mistakes(String xml) {
        List<String> mistakes = new ArrayList<>();
        Matcher found = COORDINATES.matcher(xml);
        while (found.find()) {
            String name = found.group(1) + ":" + found.group(2);
            boolean ours = found.group(1).equals("io.lrmi");
            if (ours ? !artifacts.contains(found.group(2)) : !OTHERS.contains(name)) {
                mistakes.add("No artifact " + name);
            }
            String given = found.group(3);
            if (ours && given != null && !given.equals(version) && !given.startsWith("${")) {
                mistakes.add(name + " has the version " + version + ", not " + given);
            }
        }
        return mistakes;
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No " + pattern);
        }
        return matcher.group(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
