package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.labels;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class LargeListTest {

    private static final Logger log = LoggerFactory.getLogger(LargeListTest.class);
    private static final int SERVICES = 5000;

    @TempDir
    private Path directory;

    @Test
    void isReadInPagesOfWhichOnlyTheCandidatesAreKept() {
        try (FakeCluster cluster = new FakeCluster()) {
            for (int i = 0; i < SERVICES; i++) {
                cluster.with(service(
                        "app-" + i,
                        "ClusterIP",
                        labels("release-" + i, "app"),
                        "\"app\": \"app-" + i + "\"",
                        "",
                        "http:8080:0"));
            }
            cluster.with(manager("LoadBalancer", ip("203.0.113.10")));
            try (Discovered discovered = new Discovered(cluster, directory, false)) {
                long before = used();
                long start = System.nanoTime();
                List<String> locators = discovered.locators();
                Duration time = Duration.ofNanos(System.nanoTime() - start);
                long kept = used() - before;

                assertThat(locators).containsExactly("203.0.113.10:4174");
                assertThat(cluster.asked())
                        .hasSize(SERVICES / 500 + 1)
                        .allSatisfy(ask -> assertThat(ask.parameters()).containsEntry("limit", "500"));
                assertThat(time).isLessThan(Duration.ofSeconds(20));
                assertThat(kept).as("bytes kept").isLessThan(20_000_000);
                log.info("{} services: {} ms, {} KB kept", SERVICES, time.toMillis(), kept / 1024);
            }
        }
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void isReadAgainFromTheStartIfItExpiresInBetween() {
        try (FakeCluster cluster = new FakeCluster()) {
            for (int i = 0; i < 600; i++) {
                cluster.with(service("app-" + i, "ClusterIP", "", "", "", "http:8080:0"));
            }
            cluster.with(manager("LoadBalancer", ip("203.0.113.10")));
            boolean[] expired = new boolean[1];
            cluster.rule(ask -> {
                if (ask.parameters().containsKey("continue") && !expired[0]) {
                    expired[0] = true;
                    return FakeCluster.status(410, "Expired", "The provided continue parameter is too old");
                }
                return null;
            });
            try (Discovered discovered = new Discovered(cluster, directory, false)) {
                assertThat(discovered.locators()).containsExactly("203.0.113.10:4174");
            }
            assertThat(cluster.count("list", "services")).isEqualTo(4);
        }
    }
}
