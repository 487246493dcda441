package io.lrmi.benchmarks.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two clients side by side: medians, the ratio of the medians, and the lowest and highest of all runs. */
final class Comparison {
    private final Runs client;
    private final Runs original;

    Comparison(Runs client, Runs original) {
        this.client = client;
        this.original = original;
    }

    /** Markdown, with the targets that are met or missed. */
    String table() {
        StringBuilder text = new StringBuilder("""
                | scenario | value | client | spread | original | spread | ratio | target |
                |---|---|---:|---|---:|---|---:|---|
                """);
        for (Map.Entry<Runs.Key, List<Double>> entry : client.values().entrySet()) {
            List<Double> others = original.values().get(entry.getKey());
            if (others != null) {
                row(text, entry.getKey(), sorted(entry.getValue()), sorted(others));
            }
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Runs.Key key, List<Double> own, List<Double> others) {
        double ratio = median(own) / median(others);
        text.append(String.format(
                Locale.ROOT,
                "| %s | %s | %.1f | %s | %.1f | %s | %.2f | %s |%n",
                key.scenario(),
                key.value(),
                median(own),
                spread(own),
                median(others),
                spread(others),
                ratio,
                Target.of(key).map(target -> target.verdict(median(own), ratio)).orElse("")));
    }

    private static List<Double> sorted(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted;
    }

    private static double median(List<Double> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String spread(List<Double> sorted) {
        return String.format(Locale.ROOT, "%.1f-%.1f", sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
