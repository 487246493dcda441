package io.lrmi.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.embedded.EmbeddedGrid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A second of the whole program, so that it does not rot; the numbers mean nothing. */
class ClientBenchmarkTest {

    @Test
    void measuresEveryOperation() throws Exception {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("testspace")
                .partitions(2)
                .lookupGroup("xap")
                .start()) {
            Settings settings = new Settings(
                    "locators=" + grid.lookupLocator(),
                    "operations=readById,write,change,writeTake,readMultiple,writeMultiple,asyncRead,asyncChange,writeAsyncTake",
                    "threads=2",
                    "sizes=100",
                    "seconds=0.1",
                    "warmup=0.05",
                    "rate=200");

            List<Measurement> measurements = ClientBenchmark.scenarios(settings);

            assertThat(measurements)
                    .hasSize(18)
                    .allSatisfy(measurement -> assertThat(measurement.values())
                            .hasEntrySatisfying(
                                    "operations/s", value -> assertThat(value).isPositive())
                            .hasEntrySatisfying(
                                    "connections", value -> assertThat(value).isNotZero())
                            .hasEntrySatisfying(
                                    "connections to one member",
                                    value -> assertThat(value).isNotZero()));
        }
    }

    @Test
    void measuresWhatTheTargetsAreSetFor() throws Exception {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("testspace")
                .partitions(2)
                .lookupGroup("xap")
                .start()) {
            Settings settings = new Settings("locators=" + grid.lookupLocator(), "seconds=0.05", "warmup=0", "added=5");

            List<Measurement> measurements = new ArrayList<>();
            for (Settings scenarios : TargetBenchmark.longer(settings)) {
                measurements.addAll(ClientBenchmark.scenarios(scenarios));
            }

            assertThat(measurements)
                    .extracting(Measurement::scenario)
                    .containsExactly(
                            "readById 128 threads 100 B +5 ms",
                            "write 128 threads 100 B +5 ms",
                            "asyncRead 1 threads 100 B 256 outstanding +5 ms");
        }
    }

    @Test
    void saysWhereResultsComeFrom() {
        Report report = new Report(
                new Settings("label=this", "commit=abc"), List.of(new Measurement("one", Map.of("operations/s", 2.0))));

        assertThat(report.json()).contains("\"label\": \"this\"", "\"commit\": \"abc\"", "\"operations/s\": 2.000");
        assertThat(report.markdown())
                .contains("- client: ", "- processor: ", "- memory MiB: ", "- collector: ", "- HdrHistogram: ")
                .contains("| one | operations/s | 2.0 |");
    }
}
