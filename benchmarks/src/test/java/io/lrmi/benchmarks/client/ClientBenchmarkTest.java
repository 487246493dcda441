package io.lrmi.benchmarks.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
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
                                    "connections", value -> assertThat(value).isNotZero()));
        }
    }
}
