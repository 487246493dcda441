package io.lrmi.benchmarks.client;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Arguments of the form {@code name=value}. */
final class Settings {
    private static final List<String> NAMES = List.of(
            "locators",
            "space",
            "group",
            "label",
            "commit",
            "out",
            "operations",
            "threads",
            "sizes",
            "outstanding",
            "virtual",
            "added",
            "seconds",
            "warmup",
            "rate",
            "forks",
            "clients");
    private final Map<String, String> values = new HashMap<>();

    Settings(String... arguments) {
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0 || !NAMES.contains(argument.substring(0, equals))) {
                throw new IllegalArgumentException("Not name=value with a name of " + NAMES + ": " + argument);
            }
            values.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
    }

    /** The same with other values. */
    Settings with(String... arguments) {
        Settings changed = new Settings(arguments);
        values.forEach(changed.values::putIfAbsent);
        return changed;
    }

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    double number(String name, double otherwise) {
        return values.containsKey(name) ? Double.parseDouble(values.get(name)) : otherwise;
    }

    int[] numbers(String name, String otherwise) {
        return List.of(text(name, otherwise).split(",", -1)).stream()
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
