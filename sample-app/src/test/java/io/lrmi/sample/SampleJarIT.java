package io.lrmi.sample;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README says to run. */
class SampleJarIT {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String JAR = Path.of("target", "sample-app.jar").toString();

    @TempDir
    private Path directory;

    @Test
    void endsWithStatusZeroAfterTheRoundTrip() throws Exception {
        Run run = run("--once");

        assertThat(run.output()).contains("1,000 orders written, 1,000 read back equal");
        assertThat(run.status()).isZero();
    }

    @Test
    void tellsWhatIsMissingWhenTheGridIsNotNamed() throws Exception {
        Run run = run("--once", "--spring.profiles.active=grid");

        assertThat(run.output()).contains("APPLICATION FAILED TO START", "gigaspaces.lookup.locators");
        assertThat(run.status()).isOne();
    }

    private Run run(String... arguments) throws Exception {
        File output = directory.resolve("output.txt").toFile();
        ProcessBuilder builder = new ProcessBuilder(JAVA, "-jar", JAR);
        builder.command().addAll(List.of(arguments));
        // The environment of whoever runs the tests must not name a grid.
        builder.environment().keySet().removeIf(name -> name.startsWith("GIGASPACES_") || name.startsWith("SPRING_"));
        builder.environment().put("KUBECONFIG", directory.resolve("none").toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(output).start();
        try {
            assertThat(process.waitFor(120, SECONDS)).as("ended within 120 s").isTrue();
            return new Run(process.exitValue(), Files.readString(output.toPath()));
        } finally {
            process.destroyForcibly();
        }
    }

    private record Run(int status, String output) {}
}
