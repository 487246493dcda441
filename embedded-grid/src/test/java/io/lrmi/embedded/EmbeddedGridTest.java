package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.lrmi.wire.connect.SpaceConnectRequest;
import io.lrmi.wire.connect.SpaceConnectResult;
import io.lrmi.wire.lookup.AttributeType;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.WriteEntryResult;
import java.io.IOException;
import java.net.ConnectException;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class EmbeddedGridTest {

    @Test
    void namesItsMembers() {
        try (EmbeddedGrid grid =
                EmbeddedGrid.builder("orders").partitions(2).backups(1).start()) {
            assertThat(grid.spaceName()).isEqualTo("orders");
            assertThat(grid.members())
                    .extracting(
                            EmbeddedMember::name,
                            EmbeddedMember::partition,
                            EmbeddedMember::backupIndex,
                            EmbeddedMember::isActive)
                    .containsExactly(
                            tuple("orders_container1:orders", 0, 0, true),
                            tuple("orders_container1_1:orders", 0, 1, false),
                            tuple("orders_container2:orders", 1, 0, true),
                            tuple("orders_container2_1:orders", 1, 1, false));
            assertThat(grid.members()).allMatch(EmbeddedMember::isRunning);
            assertThat(grid.members()).extracting(EmbeddedMember::port).doesNotHaveDuplicates();
        }
    }

    @Test
    void oneMemberAloneIsNoCluster() throws IOException {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start();
                RawConnection member = RawLookup.connect(grid, "orders_container:orders")) {
            SpaceConnectResult result =
                    (SpaceConnectResult) member.call(SpaceMethods.CONNECT, new SpaceConnectRequest());

            assertThat(result.clustered()).isFalse();
            assertThat(result.settings().clusterInfo().isClustered()).isFalse();
            assertThat(result.settings().clusterInfo().partitions()).isZero();
            assertThat(RawLookup.lookup(grid).items().get(0).text(AttributeType.CLUSTER_NAME))
                    .isEqualTo("NONE");
        }
    }

    @Test
    void partitionsHaveEntriesOfTheirOwn() throws IOException {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").partitions(2).start();
                RawConnection first = RawLookup.connect(grid, "orders_container1:orders");
                RawConnection second = RawLookup.connect(grid, "orders_container2:orders")) {
            first.execute(Items.write(Items.item(2, "a")), WriteEntryResult.class);
            second.execute(Items.write(Items.item(3, "b")), WriteEntryResult.class);
            second.execute(Items.write(Items.item(5, "b")), WriteEntryResult.class);

            assertThat(first.execute(Items.count(Items.anyItem()), CountClearResult.class)
                            .count())
                    .isEqualTo(1);
            assertThat(second.execute(Items.count(Items.anyItem()), CountClearResult.class)
                            .count())
                    .isEqualTo(2);
        }
    }

    @Test
    void lookupServiceComesBackUnderTheSameLocator() throws IOException {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            String locator = grid.lookupLocator();

            grid.stopLookupService();
            assertThatThrownBy(() -> RawLookup.discover(grid)).isInstanceOf(ConnectException.class);
            grid.startLookupService();

            assertThat(grid.lookupLocator()).isEqualTo(locator);
            assertThat(RawLookup.lookup(grid).total()).isEqualTo(1);
        }
    }

    @Test
    void speaksTheProtocolOfTheWantedRelease() throws IOException {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").version("15.2").start();
                RawConnection member = RawLookup.connect(grid, "orders_container:orders")) {
            assertThat(RawLookup.discover(grid).registrar().stub().version()).hasToString("15.2.0");
            assertThat(member.execute(Items.write(Items.item(1, "a")), WriteEntryResult.class)
                            .failure())
                    .isNull();
        }
    }

    @Test
    void closeFreesPortsAndThreads() {
        EmbeddedGrid grid = EmbeddedGrid.builder("orders").backups(1).start();

        grid.close();
        grid.close();

        assertThatThrownBy(() -> RawLookup.discover(grid)).isInstanceOf(ConnectException.class);
        assertThat(grid.members()).noneMatch(EmbeddedMember::isRunning);
        assertThatIllegalStateException().isThrownBy(() -> grid.startMember("orders_container1:orders"));
        assertThatIllegalStateException().isThrownBy(grid::startLookupService);
    }

    @Test
    void stopAndStartOfAMemberMayBeRepeated() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            grid.stopMember("orders_container:orders");
            grid.stopMember("orders_container:orders");
            assertThat(grid.member("orders_container:orders").isRunning()).isFalse();
            grid.startMember("orders_container:orders");
            grid.startMember("orders_container:orders");
            Awaitility.await()
                    .until(() -> grid.member("orders_container:orders").isActive());
        }
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGrid.builder("a:b"))
                .withMessageContaining("a:b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGrid.builder("a").partitions(0))
                .withMessageContaining("partitions");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGrid.builder("a").backups(-1))
                .withMessageContaining("backups");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddedGrid.builder("a").version("16.1.0"))
                .withMessageContaining("16.1.0");
        try (EmbeddedGrid grid = EmbeddedGrid.builder("a").start()) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> grid.stopMember("other"))
                    .withMessageContaining("a_container:a");
        }
    }
}
