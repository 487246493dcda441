package io.lrmi.benchmarks.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one client reached in all its runs.
 *
 * @param values one value a run, by scenario and value name
 */
record Runs(Map<Key, List<Double>> values) {

    /** Name of a scenario and of a value of it. */
    record Key(String scenario, String value) {}

    static Runs read(List<Path> files) throws IOException {
        Map<Key, List<Double>> values = new LinkedHashMap<>();
        for (Path file : files) {
            JsonNode tree = JsonMapper.shared().readTree(Files.readString(file));
            for (JsonNode measurement : tree.path("measurements")) {
                String scenario = measurement.path("scenario").asString();
                measurement
                        .path("values")
                        .properties()
                        .forEach(value -> values.computeIfAbsent(
                                        new Key(scenario, value.getKey()), key -> new ArrayList<>())
                                .add(value.getValue().asDouble()));
            }
        }
        return new Runs(values);
    }
}
