package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.with;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** kubectl in place of the client library. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KubectlTest {

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster().with(manager("LoadBalancer", ip("203.0.113.10")));

    @AfterEach
    void stop() {
        cluster.close();
    }

    private List<String> locators(String... properties) {
        List<String> all = new ArrayList<>(List.of("api=kubectl"));
        all.addAll(List.of(properties));
        try (Discovered discovered = new Discovered(cluster, directory, false, all.toArray(String[]::new))) {
            return discovered.locators();
        }
    }

    /** A stand-in that answers the question for its configuration, and then does as told. */
    private String standIn(String script) throws IOException {
        Path binary = Files.writeString(directory.resolve("kubectl-stand-in"), """
                #!/bin/sh
                echo "$@" >> "%s"
                case "$*" in
                *"config view"*) echo '{"kind": "Config", "apiVersion": "v1", "current-context": "dev",
                  "contexts": [{"name": "dev", "context": {"cluster": "c", "user": "u", "namespace": "grid"}}]}'; exit 0;;
                esac
                %s
                """.formatted(calls(), script));
        Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rwxr-xr-x"));
        return "kubectl=" + binary;
    }

    private Path calls() {
        return directory.resolve("calls");
    }

    @Test
    void isAskedWithAListOfArguments() throws IOException {
        Path answer = Files.writeString(
                directory.resolve("answer"),
                "{\"kind\": \"ServiceList\", \"apiVersion\": \"v1\", \"metadata\": {\"resourceVersion\": \"7\"}, \"items\": ["
                        + manager("LoadBalancer", ip("203.0.113.10")) + "]}");

        assertThat(locators(standIn("cat '" + answer + "'"), "label-selector=a=b; touch pwned", "context=x y"))
                .containsExactly("203.0.113.10:4174");
        assertThat(Files.readString(calls()))
                .contains(
                        "--context=x y",
                        "--request-timeout=10000ms get --raw /api/v1/namespaces/grid/services?limit=500")
                .contains("labelSelector=a%3Db%3B+touch+pwned");
    }

    @Test
    void isMissing() {
        assertThatExceptionOfType(KubectlException.class)
                .isThrownBy(() -> locators("kubectl=" + directory.resolve("nowhere")))
                .withMessageContainingAll(
                        "nowhere", "gigaspaces.kubernetes.kubectl", "gigaspaces.kubernetes.api=client");
    }

    @Test
    void failsWithWhatItWroteToItsErrorStream() throws IOException {
        String binary = standIn("echo 'error: exec plugin: aws: token expired' >&2; exit 3");

        assertThatExceptionOfType(KubectlException.class)
                .isThrownBy(() -> locators(binary))
                .withMessageContainingAll("status 3", "aws: token expired", "in a terminal");
    }

    @Test
    void writesSomethingElseThanJson() throws IOException {
        String binary = standIn("echo 'Welcome to kubectl'");

        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> locators(binary))
                .withMessageContaining("Welcome to kubectl");
    }

    @Test
    void doesNotEnd() throws IOException {
        String binary = standIn("exec sleep 60");

        long start = System.nanoTime();
        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> locators(binary, "request-timeout=200ms"))
                .withMessageContaining("did not end within 1200 ms");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Nested
    @EnabledIf("present")
    class TheRealOne {

        static boolean present() {
            for (String folder : System.getenv("PATH").split(File.pathSeparator, -1)) {
                if (Files.isExecutable(Path.of(folder, "kubectl"))) {
                    return true;
                }
            }
            return false;
        }

        @Test
        void findsTheGrid() {
            assertThat(locators()).containsExactly("203.0.113.10:4174");
        }

        @Test
        void usesTheNamespaceOfTheContextThatIsSet() {
            cluster.with(with(manager("LoadBalancer", ip("203.0.113.14")), "/metadata/namespace", "\"elsewhere\""));

            assertThat(locators("context=other")).containsExactly("203.0.113.14:4174");
        }

        @Test
        void knowsNoSuchContext() {
            assertThatExceptionOfType(NoKubernetesLoginException.class)
                    .isThrownBy(() -> locators("context=production"))
                    .withMessageContaining("production");
        }

        @Test
        void tellsWhichRightIsMissing() {
            cluster.forbid("list", "services");

            assertThatExceptionOfType(ApiRefusedException.class)
                    .isThrownBy(KubectlTest.this::locators)
                    .withMessageContainingAll("system:serviceaccount:shop:orders", "list services");
        }

        @Test
        void tellsThatTheLoginHasExpired() {
            cluster.rule(ask -> FakeCluster.status(401, "Unauthorized", "Unauthorized"));

            assertThatExceptionOfType(ApiRefusedException.class)
                    .isThrownBy(KubectlTest.this::locators)
                    .withMessageContaining("401");
        }

        @Test
        void tellsThatAServiceIsMissing() {
            assertThatExceptionOfType(NoManagerServiceException.class)
                    .isThrownBy(() -> locators("manager-service=gone"))
                    .withMessageContaining("'gone'");
        }

        @Test
        void tellsThatTheApiIsDown() {
            cluster.close();

            assertThatExceptionOfType(ApiUnreachableException.class)
                    .isThrownBy(KubectlTest.this::locators)
                    .withMessageContaining("refused");
        }

        @Test
        void waitsForAPendingLoadBalancer() {
            cluster.with(manager("LoadBalancer", ""));

            CompletableFuture<List<String>> locators = CompletableFuture.supplyAsync(KubectlTest.this::locators);
            Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
            cluster.with(manager("LoadBalancer", ip("203.0.113.10")));

            assertThat(locators).succeedsWithin(20, SECONDS).isEqualTo(List.of("203.0.113.10:4174"));
        }
    }
}
