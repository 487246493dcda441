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

    private Path file(String name, int millis, int threads) throws Exception {
        return Files.writeString(folder.resolve(name), """
                {"measurements": [{"scenario": "connect",
                  "values": {"fresh JVM to first result p50 ms": %d, "threads": %d}}]}
                """.formatted(millis, threads));
    }
}
