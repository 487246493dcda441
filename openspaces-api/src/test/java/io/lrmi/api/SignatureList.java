package io.lrmi.api;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a list of signatures: lines of a class name, " | " and its declaration, each followed by indented members. */
final class SignatureList {

    private static final Pattern ARGUMENTS = Pattern.compile("\\(([^()]*)\\)");

    private SignatureList() {}

    /** The members by class name, each overload by itself. */
    static Map<String, Set<String>> read(String resource) throws IOException {
        Map<String, Set<String>> classes = new LinkedHashMap<>();
        Set<String> members = new LinkedHashSet<>();
        try (InputStream in = SignatureList.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int separator = line.indexOf(" | ");
                if (line.startsWith("    ")) {
                    addMembers(line.strip(), members);
                } else if (separator > 0 && !line.startsWith("#")) {
                    members = new LinkedHashSet<>();
                    classes.put(line.substring(0, separator), members);
                }
            }
        }
        return classes;
    }

    /** The declarations by class name. */
    static Map<String, String> declarations(String resource) throws IOException {
        Map<String, String> declarations = new LinkedHashMap<>();
        try (InputStream in = SignatureList.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                int separator = line.indexOf(" | ");
                if (separator > 0 && !line.startsWith("#") && !line.startsWith(" ")) {
                    declarations.put(line.substring(0, separator), line.substring(separator + " | ".length()));
                }
            });
        }
        return declarations;
    }

    /** Adds the members of a line, each overload by itself. */
    static void addMembers(String given, Set<String> members) {
        // The same to callers and in compiled code.
        String line = given.replace("? extends Object", "?").replace("<?>", "");
        if (line.startsWith("fields: ")) {
            for (String field : line.substring("fields: ".length()).split("; ", -1)) {
                members.add("field " + field);
            }
            return;
        }
        String head = line.substring(0, line.indexOf('('));
        Matcher arguments = ARGUMENTS.matcher(line);
        while (arguments.find()) {
            members.add(head + "(" + arguments.group(1) + ")");
        }
    }
}
