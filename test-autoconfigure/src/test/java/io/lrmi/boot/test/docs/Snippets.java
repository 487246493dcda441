package io.lrmi.boot.test.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code blocks of a document. One that follows a line such as {@code <!-- snippet: path/to/File.java#name -->} shows what
 * the file, seen from the root of the project, has between {@code tag::name[]} and {@code end::name[]}, shifted to the left. One
 * that follows {@code <!-- unchecked: reason -->} is not looked at.
 */
final class Snippets {

    private static final Pattern SOURCE = Pattern.compile("<!-- snippet: (\\S+)#(\\S+) -->");
    private static final Pattern UNCHECKED = Pattern.compile("<!-- unchecked: (.+) -->");
    private static final String FENCE = "```";

    /**
     * A code block.
     *
     * @param line in the document, from 1
     * @param language such as {@code java}, empty if there is none
     * @param file that has the same text, empty if none is named
     * @param unchecked why nobody checks it, empty if it is checked
     */
    record Snippet(String document, int line, String language, String file, String tag, String unchecked, String text) {

        @Override
        public String toString() {
            return document + ":" + line + " " + language;
        }
    }

    private Snippets() {}

    static List<Snippet> of(String document, List<String> lines) {
        List<Snippet> snippets = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isFence(lines.get(i))) {
                continue;
            }
            int end = i + 1;
            while (!isFence(lines.get(end))) {
                end++;
            }
            String before = i == 0 ? "" : lines.get(i - 1).strip();
            Matcher source = SOURCE.matcher(before);
            boolean named = source.matches();
            Matcher unchecked = UNCHECKED.matcher(before);
            snippets.add(new Snippet(
                    document,
                    i + 1,
                    lines.get(i).strip().substring(FENCE.length()),
                    named ? source.group(1) : "",
                    named ? source.group(2) : "",
                    unchecked.matches() ? unchecked.group(1) : "",
                    String.join("\n", lines.subList(i + 1, end)).stripIndent()));
            i = end;
        }
        return snippets;
    }

    static boolean isFence(String line) {
        return line.strip().startsWith(FENCE);
    }

    /** What a file has under a name. */
    static String region(Path file, String tag) throws IOException {
        List<String> region = new ArrayList<>();
        boolean inside = false;
        boolean found = false;
        for (String line : Files.readAllLines(file)) {
            if (line.contains("tag::" + tag + "[]")) {
                inside = true;
                found = true;
            } else if (line.contains("end::" + tag + "[]")) {
                inside = false;
            } else if (inside && !line.contains("tag::") && !line.contains("end::")) {
                region.add(line);
            }
        }
        if (!found) {
            throw new IllegalArgumentException("No tag::" + tag + "[] in " + file);
        }
        return String.join("\n", region).stripTrailing().stripIndent().strip();
    }
}
