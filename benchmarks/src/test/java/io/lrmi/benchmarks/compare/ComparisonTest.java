package io.lrmi.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComparisonTest {

    @TempDir
    private Path folder;

    @Test
    void saysWhichTargetsAreMet() throws Exception {
        Runs client = Runs.read(List.of(file("a", 300, 20), file("b", 310, 22), file("c", 500, 21)));
        Runs original = Runs.read(List.of(file("d", 1000, 20)));

        assertThat(new Comparison(client, original).table())
                .contains("310.0 | 300.0-500.0 | 1000.0 | 1000.0-1000.0 | 0.31 | <= 0.40: met")
                .contains("21.0 | 20.0-22.0 | 20.0 | 20.0-20.0 | 1.05 | <= 0.35: missed");
    }

    @Test
    void boundsSomeValuesThemselves() throws Exception {
        Runs client = runs("a", "readById 128 threads 100 B +5 ms", "connections to one member", 16);
        Runs original = runs("b", "readById 128 threads 100 B +5 ms", "connections to one member", 129);

        assertThat(new Comparison(client, original).table()).contains("| 0.12 | <= 16: met");
    }

    @Test
    void knowsTargetsOfLongerRoundTrips() throws Exception {
        String asynchronous = "asyncRead 1 threads 100 B 256 outstanding +5 ms";
        Runs client = runs("a", asynchronous, "operations/s", 40_000);
        Runs original = runs("b", asynchronous, "operations/s", 10_000);

        assertThat(new Comparison(client, original).table()).contains("| 4.00 | >= 5.00: missed");
    }

    @Test
    void targetsOfSmallEntriesAreNotThoseOfLargeOnes() {
        assertThat(Target.of(new Runs.Key("readById 32 threads 100 B", "operations/s")))
                .contains(Target.of(new Runs.Key("readById 32 threads 1024 B", "operations/s"))
                        .orElseThrow());
        assertThat(Target.of(new Runs.Key("readById 32 threads 1025 B", "operations/s")))
                .isEmpty();
        assertThat(Target.of(new Runs.Key("readById 32 threads 100 B paced", "operations/s")))
                .isEmpty();
        assertThat(Target.of(new Runs.Key("readById 32 virtual threads 100 B", "allocated B/operation")))
                .isEmpty();
    }

    private Runs runs(String name, String scenario, String value, int number) throws Exception {
        return Runs.read(List.of(Files.writeString(folder.resolve(name), """
                {"measurements": [{"scenario": "%s", "values": {"%s": %d}}]}
                """.formatted(scenario, value, number))));
    }

    private Path file(String name, int millis, int threads) throws Exception {
        return Files.writeString(folder.resolve(name), """
                {"measurements": [{"scenario": "connect",
                  "values": {"fresh JVM to first result p50 ms": %d, "threads": %d}}]}
                """.formatted(millis, threads));
    }
}
