package io.lrmi.benchmarks.client;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures what the targets of the project are set for. Takes the arguments of {@link ClientBenchmark} but those that choose
 * scenarios; with {@code added} it runs the scenarios of a longer round trip instead of the others.
 */
public final class TargetBenchmark {
    private static final String SMALL = "sizes=100";

    private TargetBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = new Settings(arguments);
        List<Measurement> measurements = new ArrayList<>();
        boolean longer = !settings.text("added", "").isEmpty();
        if (!longer && settings.number("forks", 5) > 0) {
            measurements.add(ConnectTime.measure(settings, arguments));
        }
        for (Settings scenarios : longer ? longer(settings) : near(settings)) {
            measurements.addAll(ClientBenchmark.scenarios(scenarios));
        }
        ClientBenchmark.report(settings, measurements);
    }

    static List<Settings> near(Settings settings) {
        return List.of(
                settings.with("operations=readById,write", "threads=1,8,32", SMALL),
                settings.with("operations=readById,write", "threads=8", "sizes=102400"));
    }

    static List<Settings> longer(Settings settings) {
        return List.of(
                settings.with("operations=readById,write", "threads=128", SMALL),
                settings.with("operations=asyncRead", "threads=1", SMALL, "outstanding=256"));
    }
}
