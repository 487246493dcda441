package io.lrmi.benchmarks.client;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Results with where they come from, as JSON and as Markdown. */
final class Report {
    private final Map<String, String> origin;
    private final List<Measurement> measurements;

    Report(Settings settings, List<Measurement> measurements) {
        this.origin = Origin.of(settings);
        this.measurements = measurements;
    }

    /** Writes NAME.json and NAME.md. */
    void write(String name) throws IOException {
        Files.writeString(Path.of(name + ".json"), json());
        Files.writeString(Path.of(name + ".md"), markdown());
    }

    String json() {
        String from = origin.entrySet().stream()
                .map(entry -> quoted(entry.getKey()) + ": " + quoted(entry.getValue()))
                .collect(Collectors.joining(", "));
        String results = measurements.stream()
                .map(measurement -> "  {\"scenario\": " + quoted(measurement.scenario()) + ", \"values\": {"
                        + measurement.values().entrySet().stream()
                                .map(value ->
                                        quoted(value.getKey()) + String.format(Locale.ROOT, ": %.3f", value.getValue()))
                                .collect(Collectors.joining(", "))
                        + "}}")
                .collect(Collectors.joining(",\n"));
        return "{\"origin\": {" + from + "},\n\"measurements\": [\n" + results + "\n]}\n";
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        origin.forEach((name, value) ->
                text.append("- ").append(name).append(": ").append(value).append('\n'));
        text.append("\n| scenario | value | |\n|---|---|---:|\n");
        for (Measurement measurement : measurements) {
            measurement
                    .values()
                    .forEach((name, value) -> text.append(
                            String.format(Locale.ROOT, "| %s | %s | %.1f |%n", measurement.scenario(), name, value)));
        }
        return text.toString();
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
