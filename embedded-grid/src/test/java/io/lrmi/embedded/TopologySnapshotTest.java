package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lrmi.LookupServiceInfo;
import io.lrmi.LrmiClient;
import io.lrmi.MemberInfo;
import io.lrmi.SpaceTopology;
import io.lrmi.contract.model.Item;
import io.lrmi.lookup.AddressTranslator;
import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopologySnapshotTest {

    private EmbeddedGrid grid;

    @BeforeEach
    void start() {
        grid = EmbeddedGrid.builder("seen").backups(1).start();
    }

    @AfterEach
    void stop() {
        grid.close();
    }

    private LrmiClient connect(AddressTranslator translator) {
        return LrmiClient.builder("seen")
                .locators(grid.lookupLocator())
                .addressTranslator(translator)
                .connect();
    }

    @Test
    void saysWhereTheSpaceWasFound() {
        Instant before = Instant.now();
        try (LrmiClient client = connect(AddressTranslator.IDENTITY)) {
            SpaceTopology topology = client.topology();

            assertThat(topology.contactPoints()).containsExactly(grid.lookupLocator());
            LookupServiceInfo service = topology.lookupServices().get(0);
            assertThat(topology.lookupServices()).hasSize(1);
            assertThat(service.contactPoint()).isEqualTo(grid.lookupLocator());
            assertThat(service.registeredAddress()).isNotNull().isEqualTo(service.address());
            assertThat(service.version()).contains("15.8");
            assertThat(service.failure()).isNull();
            assertThat(service.when()).isBetween(before, Instant.now());
            assertThat(topology.lastRefresh().failure()).isNull();
            assertThat(topology.lastRefresh().when()).isBetween(before, Instant.now());
        }
    }

    private static Endpoint byName(RegisteredAddress address) {
        return new Endpoint("localhost", address.endpoint().port());
    }

    @Test
    void tellsRegisteredFromTranslatedAddresses() {
        try (LrmiClient client = connect(TopologySnapshotTest::byName)) {
            assertThat(client.topology().members()).hasSize(2).allSatisfy(member -> {
                assertThat(member.registeredHost()).isEqualTo("127.0.0.1");
                assertThat(member.host()).isEqualTo("localhost");
                assertThat(member.registeredPort()).isEqualTo(member.port());
                assertThat(member.lastFailure()).isNull();
            });
            assertThat(client.topology().lookupServices().get(0).address()).startsWith("localhost:");
            assertThat(client.topology().lookupServices().get(0).registeredAddress())
                    .startsWith("127.0.0.1:");
        }
    }

    @Test
    void countsWhatHasNoAnswerYet() throws Exception {
        try (LrmiClient client = connect(AddressTranslator.IDENTITY)) {
            assertThat(client.gigaSpace().count(null)).isZero();
            assertThat(active(client).inFlight()).isZero();

            var waiting = client.gigaSpace().asyncTake(new Item(), 20_000);
            await().until(() -> active(client).inFlight() == 1);
            client.gigaSpace().write(new Item(1L, "a"));

            assertThat(waiting.get(20, TimeUnit.SECONDS)).isNotNull();
            await().until(() -> active(client).inFlight() == 0);
        }
    }

    private static MemberInfo active(LrmiClient client) {
        return client.topology().members().stream()
                .filter(MemberInfo::active)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLookupThatFailedIsTold() {
        try (LrmiClient client = LrmiClient.builder("seen")
                .locators(grid.lookupLocator())
                .lookupTimeout(Duration.ofMillis(500))
                .connect()) {
            grid.stopLookupService();

            assertThatThrownBy(() -> client.refresh().get(10, TimeUnit.SECONDS)).isNotNull();

            SpaceTopology topology = client.topology();
            assertThat(topology.members()).hasSize(2);
            assertThat(topology.lastRefresh().failure()).contains(grid.lookupLocator());
            assertThat(topology.lookupServices().get(0).failure()).contains(grid.lookupLocator());
            assertThat(topology.lookupServices().get(0).registeredAddress()).isNull();
        }
    }
}
