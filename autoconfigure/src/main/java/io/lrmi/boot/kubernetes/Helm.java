package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import org.jspecify.annotations.Nullable;

/** Commands that change what a chart of the grid exposes. */
final class Helm {

    /** As the guides of the grid have it added. */
    private static final String REPOSITORY = "gigaspaces/";

    private static final String UNLESS_ALONE =
            " (without the prefix 'manager.' if the manager's chart is installed by itself)";

    private Helm() {}

    /** A command on a line of its own, so that it can be copied, as the end of a text. */
    static String line(String command) {
        return "\n\n    " + command.replace(UNLESS_ALONE, "\n\n" + UNLESS_ALONE.strip());
    }

    /** For a value of the manager's chart. */
    static String manager(@Nullable HasMetadata service, String... values) {
        StringBuilder command = new StringBuilder("helm upgrade " + target(service) + " --reuse-values");
        for (String value : values) {
            command.append(" --set manager.").append(value);
        }
        return command + (service != null && "xap".equals(chart(service)) ? "" : UNLESS_ALONE);
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
        String chart = chart(object);
        return (release == null ? "<release>" : release) + " " + (chart == null ? "<chart>" : REPOSITORY + chart);
    }

    private static @Nullable String chart(HasMetadata object) {
        String chart = Services.labels(object).get("chart");
        return chart == null ? null : chart.replaceAll("-v?\\d+\\..*$", "");
    }
}
