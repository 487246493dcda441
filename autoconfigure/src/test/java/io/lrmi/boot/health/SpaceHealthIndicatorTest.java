package io.lrmi.boot.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import io.lrmi.embedded.EmbeddedGrid;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class SpaceHealthIndicatorTest {

    private static final Duration TIMEOUT = Duration.ofMillis(500);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String FIRST = "orders_container1:orders";
    private static final String FIRST_BACKUP = "orders_container1_1:orders";
    private static final String SECOND = "orders_container2:orders";

    private EmbeddedGrid grid;
    private LrmiClient client;
    private SpaceHealthIndicator indicator;

    @BeforeEach
    void start() {
        grid = EmbeddedGrid.builder("orders").partitions(2).backups(1).start();
        client = LrmiClient.builder("orders").locators(grid.lookupLocator()).connect();
        indicator = new SpaceHealthIndicator(() -> client, TIMEOUT);
    }

    @AfterEach
    void stop() {
        client.close();
        grid.close();
    }

    @Test
    void isUpWhenAllMembersAnswer() {
        Health health = indicator.health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsOnly(Map.entry("space", "orders"), Map.entry("partitions", 2));
    }

    @Test
    void isDegradedWithoutABackupAndUpWhenItIsBack() {
        grid.stopMember(FIRST_BACKUP);

        Health health = indicator.health();

        assertThat(health.getStatus()).isEqualTo(SpaceHealthIndicator.DEGRADED);
        assertThat(health.getDetails())
                .containsEntry("partitionsWithoutBackup", List.of(1))
                .doesNotContainKey("partitionsWithoutActiveMember");

        grid.startMember(FIRST_BACKUP);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(indicator.health().getStatus()).isEqualTo(Status.UP));
    }

    @Test
    void isDegradedWhenABackupHasTakenOver() {
        grid.stopMember(FIRST);

        Health health = indicator.health();

        assertThat(health.getStatus()).isEqualTo(SpaceHealthIndicator.DEGRADED);
        assertThat(health.getDetails())
                .containsEntry("partitionsWithoutBackup", List.of(1))
                .doesNotContainKey("partitionsWithoutActiveMember");
    }

    @Test
    void isDegradedWhileOneOfSeveralPartitionsHasNoActiveMember() {
        grid.faults(FIRST).freeze();

        Health health = indicator.health();

        assertThat(health.getStatus()).isEqualTo(SpaceHealthIndicator.DEGRADED);
        assertThat(health.getDetails()).containsEntry("partitionsWithoutActiveMember", List.of(1));
        assertThat(health.getDetails().get("failures"))
                .asString()
                .contains(FIRST + " at 127.0.0.1:", "No answer within 500 ms");
    }

    @Test
    void isDownWithinTheTimeoutWhenNoPartitionHasAnActiveMember() {
        grid.faults(FIRST).freeze();
        grid.faults(SECOND).freeze();

        long started = System.nanoTime();
        Health health = indicator.health();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isBetween(TIMEOUT, TIMEOUT.plusMillis(500));
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails()).containsEntry("partitionsWithoutActiveMember", List.of(1, 2));
    }

    @Test
    void isDownWhenTheWholeGridIsGone() {
        grid.close();

        Health health = indicator.health();

        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat((Map<?, ?>) health.getDetails().get("failures")).hasSize(4);
    }

    @Test
    void isUnknownBeforeTheClientConnects() {
        Health health = new SpaceHealthIndicator(() -> null, TIMEOUT).health();

        assertThat(health.getStatus()).isEqualTo(Status.UNKNOWN);
        assertThat(health.getDetails()).containsKey("reason");
    }
}
