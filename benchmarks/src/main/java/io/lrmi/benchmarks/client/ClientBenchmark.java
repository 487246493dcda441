package io.lrmi.benchmarks.client;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Measures the client on the class path against a running grid; arguments are in docs/performance.md. */
public final class ClientBenchmark {
    private ClientBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = new Settings(arguments);
        List<Measurement> measurements = new ArrayList<>();
        if (settings.number("forks", 5) > 0) {
            measurements.add(ConnectTime.measure(settings, arguments));
        }
        measurements.addAll(scenarios(settings));
        report(settings, measurements);
    }

    /** Writes and prints the results and ends the JVM. */
    static void report(Settings settings, List<Measurement> measurements) throws IOException {
        Report report = new Report(settings, measurements);
        report.write(settings.text("out", "client-benchmark"));
        System.out.println(report.markdown());
        System.out.flush();
        // Clients may leave threads behind that keep a JVM alive.
        System.exit(0);
    }

    static List<Measurement> scenarios(Settings settings) throws InterruptedException {
        List<Measurement> measurements = new ArrayList<>();
        try (Client client = new Client(settings)) {
            for (int size : settings.numbers("sizes", "1024")) {
                for (String name : settings.text("operations", "readById,write").split(",", -1)) {
                    for (int threads : settings.numbers("threads", "1,8,32")) {
                        measurements.addAll(scenario(settings, client, name, threads, size));
                    }
                }
            }
        }
        return measurements;
    }

    private static List<Measurement> scenario(Settings settings, Client client, String name, int threads, int size)
            throws InterruptedException {
        Scenario scenario = new Scenario(
                name,
                threads,
                size,
                (int) settings.number("outstanding", 64),
                Boolean.parseBoolean(settings.text("virtual", "false")),
                settings.text("added", ""));
        Operations operations = new Operations(client.space(), size);
        client.space().clear(new Payload());
        operations.fill(scenario.keys());
        Load load = new Load(scenario, operations.named(name), scenario.keys());
        load.run(settings.number("warmup", 5), 0);
        List<Measurement> measurements = new ArrayList<>();
        double seconds = settings.number("seconds", 5);
        measurements.add(load.run(seconds, 0));
        double rate = settings.number("rate", 0);
        if (rate > 0) {
            measurements.add(load.run(seconds, rate));
        }
        return measurements;
    }
}
