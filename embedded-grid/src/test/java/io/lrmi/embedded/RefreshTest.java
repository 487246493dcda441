package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.MemberInfo;
import io.lrmi.contract.model.Item;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RefreshTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static LrmiClient connect(EmbeddedGrid grid) {
        return LrmiClient.builder(grid.spaceName())
                .locators(grid.lookupLocator())
                .options(LrmiClientOptions.builder()
                        .refreshInterval(Duration.ofMillis(100))
                        .build())
                .connect();
    }

    private static int portOf(LrmiClient client, String member) {
        return client.topology().members().stream()
                .filter(info -> info.name().equals(member))
                .mapToInt(MemberInfo::port)
                .findFirst()
                .orElse(-1);
    }

    @Test
    void aBackupThatMovedIsSeenWithoutAnyOperation() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("refresh").backups(1).start();
                LrmiClient client = connect(grid)) {
            String backup = "refresh_container1_1:refresh";
            int before = portOf(client, backup);
            assertThat(before).isPositive();

            grid.stopMember(backup);
            await().atMost(SOON).until(() -> portOf(client, backup) == -1);
            grid.startMember(backup);

            await().atMost(SOON).until(() -> portOf(client, backup) > 0);
        }
    }

    @Test
    void operationsGoOnWhileTheLookupServiceIsAway() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("refresh").partitions(2).start();
                LrmiClient client = connect(grid)) {
            grid.stopLookupService();
            for (long id = 0; id < 200; id++) {
                client.gigaSpace().write(new Item(id, "a"));
            }
            grid.startLookupService();
            grid.stopMember("refresh_container1:refresh");
            grid.startMember("refresh_container1:refresh");

            // Found again where it is now, although both the lookup service and the member were away.
            assertThat(client.gigaSpace().count(null)).isBetween(1, 199);
        }
    }
}
