package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import org.jspecify.annotations.Nullable;

/** Commands that change what a chart of the grid exposes. */
final class Helm {

    private Helm() {}

    /** For a value of the manager's chart. */
    static String manager(@Nullable HasMetadata service, String... values) {
        StringBuilder command = new StringBuilder("helm upgrade " + target(service) + " --reuse-values");
        for (String value : values) {
            command.append(" --set manager.").append(value);
        }
        return command + " (without the prefix 'manager.' if the manager's chart is installed by itself)";
    }

    /** For a value of a processing unit's chart. */
    static String processingUnit(@Nullable HasMetadata pod, String value) {
        return "helm upgrade " + target(pod) + " --reuse-values --set " + value;
    }

    private static String target(@Nullable HasMetadata object) {
        if (object == null) {
            return "<release> <chart>";
        }
        String release = Services.labels(object).get("release");
        String chart = Services.labels(object).get("chart");
        return (release == null ? "<release>" : release) + " "
                + (chart == null ? "<chart>" : chart.replaceAll("-v?\\d+\\..*$", ""));
    }
}
