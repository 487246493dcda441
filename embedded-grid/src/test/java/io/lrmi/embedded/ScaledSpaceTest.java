package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.MemberInfo;
import io.lrmi.contract.model.Item;
import io.lrmi.failure.LrmiException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

/** A client that stays while its space is deployed anew behind the same locator. */
class ScaledSpaceTest {

    private static final int ITEMS = 24;

    private EmbeddedGrid grid = start(2, 0);

    private static EmbeddedGrid start(int partitions, int lookupPort) {
        return EmbeddedGrid.builder("space")
                .partitions(partitions)
                .lookupPort(lookupPort)
                .start();
    }

    @AfterEach
    void stop() {
        grid.close();
    }

    private LrmiClient connect() {
        return LrmiClient.builder("space")
                .locators(grid.lookupLocator())
                .options(LrmiClientOptions.builder()
                        .activeMemberTimeout(Duration.ofSeconds(10))
                        .build())
                .connect();
    }

    private void redeploy(int partitions) {
        String locator = grid.lookupLocator();
        grid.close();
        grid = start(partitions, Integer.parseInt(locator.substring(locator.lastIndexOf(':') + 1)));
    }

    private static void writeAll(GigaSpace space) {
        for (long id = 0; id < ITEMS; id++) {
            space.write(new Item(id, "group", "item " + id, 1));
        }
    }

    /** Each entry is where a client that connects now looks for it. */
    private void assertAllFound() {
        try (LrmiClient other = connect()) {
            for (long id = 0; id < ITEMS; id++) {
                assertThat(other.gigaSpace().readById(Item.class, id)).isNotNull();
            }
        }
    }

    @Test
    void getsMorePartitions() {
        try (LrmiClient client = connect()) {
            writeAll(client.gigaSpace());
            redeploy(3);

            Awaitility.await().ignoreExceptions().untilAsserted(() -> {
                client.gigaSpace().count(null);
                assertThat(client.topology().partitions()).isEqualTo(3);
            });
            writeAll(client.gigaSpace());

            assertThat(client.topology().members())
                    .extracting(MemberInfo::partition)
                    .containsExactly(0, 1, 2);
            assertThat(client.gigaSpace().count(new Item())).isEqualTo(ITEMS);
            assertAllFound();
        }
    }

    @Test
    void getsFewerPartitions() {
        try (LrmiClient client = connect()) {
            writeAll(client.gigaSpace());
            redeploy(1);

            Awaitility.await().ignoreExceptions().untilAsserted(() -> {
                client.gigaSpace().count(null);
                assertThat(client.topology().partitions()).isEqualTo(1);
            });
            writeAll(client.gigaSpace());

            assertThat(client.gigaSpace().count(new Item())).isEqualTo(ITEMS);
            assertAllFound();
        }
    }

    @Test
    void anOperationThatWaitedForItsMemberIsRoutedAnew() {
        try (LrmiClient client = connect()) {
            // Where no connection is open nothing can have arrived.
            MemberInfo unused = client.topology().members().stream()
                    .filter(member -> member.connections() == 0)
                    .findFirst()
                    .orElseThrow();
            long id = 4L + unused.partition();
            redeploy(3);
            client.gigaSpace().write(new Item(id, "group", "late", 1));

            try (LrmiClient other = connect()) {
                assertThat(other.gigaSpace().readById(Item.class, id)).isNotNull();
            }
        }
    }

    @Test
    void aLookupOnDemandFindsWhatIsNew() throws Exception {
        try (LrmiClient client = connect()) {
            redeploy(2);
            client.refresh().get(10, TimeUnit.SECONDS);

            List<Integer> ports =
                    client.topology().members().stream().map(MemberInfo::port).toList();
            writeAll(client.gigaSpace());

            assertThat(client.topology().members()).extracting(MemberInfo::port).isEqualTo(ports);
            assertAllFound();
        }
    }

    @Test
    void aLookupOnDemandThatFailsSaysSoAndLeavesTheMembers() {
        try (LrmiClient client = connect()) {
            grid.stopLookupService();

            assertThatThrownBy(() -> client.refresh().get(30, TimeUnit.SECONDS))
                    .cause()
                    .isInstanceOf(LrmiException.class)
                    .hasMessageContaining(grid.lookupLocator());
            writeAll(client.gigaSpace());
            assertThat(client.topology().members()).hasSize(2);
        }
    }
}
