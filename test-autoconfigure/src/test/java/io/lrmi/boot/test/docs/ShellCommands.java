package io.lrmi.boot.test.docs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks that commands name what exists: modules, profiles, system properties, properties of the application, pages. */
final class ShellCommands {

    private static final Set<String> GOALS = Set.of("package", "verify", "install", "test", "spotless:apply");
    private static final Set<String> FLAGS = Set.of("-B", "-ntp", "-q", "-am", "-o");
    /** Read by plug-ins of Maven. */
    private static final Set<String> MAVENS =
            Set.of("skipTests", "invoker.skip", "invoker.test", "surefire.failIfNoSpecifiedTests");

    private final Sources sources;
    private final Path root;
    private final ConfigurationProperties properties;

    ShellCommands(Path root, ConfigurationProperties properties) {
        this.root = root;
        this.properties = properties;
        this.sources = new Sources(root);
    }

    List<String> mistakes(String text) {
        List<String> mistakes = new ArrayList<>();
        for (String command : text.replace("\\\n", " ").split("\n|&&", -1)) {
            String plain = command.replaceAll("'[^']*'", "").strip();
            List<String> words = List.of(plain.split("\\s+", -1));
            switch (words.get(0)) {
                case "", "#" -> {}
                case "mvn" -> maven(words, mistakes);
                case "java" -> java(words, mistakes);
                case "curl" -> curl(words, mistakes);
                case "helm" -> helm(words, mistakes);
                case "kubectl" -> kubectl(words, mistakes);
                default -> mistakes.add("Nothing checks the command " + words.get(0));
            }
        }
        return mistakes;
    }

    private void maven(List<String> words, List<String> mistakes) {
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("-pl")) {
                i++;
                for (String module : words.get(i).split(",", -1)) {
                    check(
                            module.equals("MODULE")
                                    || Files.exists(root.resolve(module).resolve("pom.xml")),
                            "No module " + module,
                            mistakes);
                }
            } else if (word.startsWith("-P")) {
                check(
                        sources.poms().contains("<id>" + word.substring(2) + "</id>"),
                        "No profile " + word.substring(2),
                        mistakes);
            } else if (word.startsWith("-Dtest=")) {
                check(sources.java().contains("class " + word.substring(7) + " {"), "No test " + word, mistakes);
            } else if (word.startsWith("-D")) {
                String name = word.substring(2).replaceAll("=.*", "");
                check(
                        MAVENS.contains(name) || sources.java().contains("\"" + name + "\""),
                        "Nobody reads " + word,
                        mistakes);
            } else {
                check(GOALS.contains(word) || FLAGS.contains(word), "No goal or flag " + word, mistakes);
            }
        }
    }

    private void java(List<String> words, List<String> mistakes) {
        for (String word : words.subList(1, words.size())) {
            if (word.endsWith(".jar")) {
                String jar = Path.of(word).getFileName().toString().replace(".jar", "");
                String module = word.replaceAll("/target/.*", "");
                check(Files.exists(root.resolve(module).resolve("pom.xml")), "No module " + module, mistakes);
                check(
                        sources.poms().contains("<finalName>" + jar + "</finalName>"),
                        "No module makes " + word,
                        mistakes);
            } else if (word.startsWith("--spring.profiles.active=")) {
                Path file = root.resolve(
                        "sample-app/src/main/resources/application-" + word.substring(word.indexOf('=') + 1) + ".yml");
                check(Files.exists(file), "No profile " + word, mistakes);
            } else if (word.startsWith("--gigaspaces.")) {
                check(properties.has(word.substring(2).replaceAll("=.*", "")), "No property " + word, mistakes);
            } else if (word.startsWith("--")) {
                check(sources.java().contains("\"" + word.substring(2) + "\""), "Nobody reads " + word, mistakes);
            }
        }
    }

    private void curl(List<String> words, List<String> mistakes) {
        for (String word : words) {
            if (word.contains("localhost:8080/")) {
                String page = word.replaceAll(".*localhost:8080(/[^/?]*).*", "$1");
                check(
                        page.startsWith("/actuator") || sources.java().contains("\"" + page + "\""),
                        "No page " + page,
                        mistakes);
            }
        }
    }

    /** Values of charts, of which messages of the application have the same. */
    private void helm(List<String> words, List<String> mistakes) {
        for (int i = 1; i < words.size() - 1; i++) {
            if (words.get(i).equals("--set")) {
                String value = words.get(i + 1).replaceAll("=.*", "").replaceFirst("^manager\\.", "");
                check(sources.java().contains(value + "="), "No value of a chart " + value, mistakes);
            }
        }
    }

    private void kubectl(List<String> words, List<String> mistakes) {
        for (String word : words) {
            if (Pattern.matches(".*\\.ya?ml", word)) {
                check(Files.exists(root.resolve(word)), "No file " + word, mistakes);
            }
        }
    }

    private static void check(boolean right, String mistake, List<String> mistakes) {
        if (!right) {
            mistakes.add(mistake);
        }
    }
}
