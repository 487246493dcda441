package com.example.bank;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.junit.EmbeddedGridExtension;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Runs the jar in each of its forms, with nothing on the command line but its name, against a grid in another process. */
class JarIT {

    private static final Path JAR = Path.of("target", "web.jar").toAbsolutePath();
    private static final Pattern PORT = Pattern.compile("Tomcat started on port (\\d+)");

    @RegisterExtension
    static final EmbeddedGridExtension GRID =
            EmbeddedGridExtension.of(EmbeddedGrid.builder("bank").partitions(2));

    @TempDir
    private Path directory;

    @Test
    void runsAsOneJar(EmbeddedGrid grid) throws Exception {
        assertThat(transfersWith(grid, Path.of(System.getProperty("java.home")), "-jar", JAR.toString()))
                .doesNotContain("AOT-processed");
    }

    @Test
    void runsExtractedInLayersAndProcessedAheadOfTime(EmbeddedGrid grid) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        Process extraction = new ProcessBuilder(
                        java.toString(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--layers",
                        "--launcher",
                        "--destination",
                        directory.toString())
                .inheritIO()
                .start();
        assertThat(extraction.waitFor()).isZero();
        assertThat(directory.resolve("snapshot-dependencies/BOOT-INF/lib")).isDirectoryContaining("glob:**lrmi-netty*");
        Path dependencies = directory.resolve("dependencies");
        List<String> layers = Stream.of("dependencies", "spring-boot-loader", "snapshot-dependencies", "application")
                .map(layer -> directory.resolve(layer).toString())
                .toList();
        assertThat(dependencies).isDirectory();
        for (String layer : layers.subList(1, layers.size())) {
            copy(Path.of(layer), dependencies);
        }

        assertThat(transfersWith(
                        grid,
                        Path.of(System.getProperty("java.home")),
                        "-Dspring.aot.enabled=true",
                        "-cp",
                        dependencies.toString(),
                        "org.springframework.boot.loader.launch.JarLauncher"))
                .contains("Starting AOT-processed Application");
    }

    @Test
    void runsOnJava25(EmbeddedGrid grid) throws Exception {
        Optional<Path> home = java25();
        assumeTrue(home.isPresent(), "JAVA25_HOME leads to no JDK 25, nor is there one among the usual places");

        assertThat(transfersWith(grid, home.orElseThrow(), "-jar", JAR.toString())).contains("using Java 25");
    }

    private static Optional<Path> java25() throws Exception {
        List<Path> homes = new ArrayList<>();
        Optional.ofNullable(System.getenv("JAVA25_HOME")).map(Path::of).ifPresent(homes::add);
        Path usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (Stream<Path> found = Files.list(usual)) {
                found.filter(home -> home.getFileName().toString().matches(".*\\b25\\b.*")).forEach(homes::add);
            }
        }
        return homes.stream()
                .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                .findFirst();
    }

    private static void copy(Path from, Path to) throws Exception {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    /** What the application printed while it made a transfer, and refused one in whole. */
    private String transfersWith(EmbeddedGrid grid, Path home, String... how) throws Exception {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(List.of(how));
        command.add("--server.port=0");
        command.add("--gigaspaces.lookup.locators=" + grid.lookupLocator());
        File log = directory.resolve("log").toFile();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try {
            String base = "http://localhost:" + port(process, log.toPath()) + "/";
            assertThat(send("PUT", base + "accounts/ada/10").statusCode()).isEqualTo(200);
            assertThat(send("PUT", base + "accounts/bob/0").statusCode()).isEqualTo(200);
            assertThat(send("PUT", base + "accounts/ada/bob/7").statusCode()).isEqualTo(200);
            assertThat(send("PUT", base + "accounts/ada/bob/7").statusCode()).isEqualTo(409);
            assertThat(send("GET", base + "accounts/ada").body()).isEqualTo("3");
            assertThat(send("GET", base + "accounts/bob").body()).isEqualTo("7");
            assertThat(send("GET", base + "actuator/health").statusCode()).isEqualTo(404);
        } finally {
            process.destroy();
            assertThat(process.waitFor(30, SECONDS)).isTrue();
        }
        String printed = Files.readString(log.toPath());
        assertThat(printed).doesNotContain("WARNING", "illegal", "io.fabric8");
        return printed;
    }

    private static int port(Process process, Path log) throws Exception {
        long end = System.nanoTime() + SECONDS.toNanos(180);
        while (System.nanoTime() - end < 0) {
            Matcher port = PORT.matcher(Files.readString(log));
            if (port.find()) {
                return Integer.parseInt(port.group(1));
            }
            assertThat(process.waitFor(50, MILLISECONDS))
                    .as(Files.readString(log))
                    .isFalse();
        }
        throw new AssertionError(Files.readString(log));
    }

    private static HttpResponse<String> send(String method, String uri) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(uri))
                                .method(method, HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
