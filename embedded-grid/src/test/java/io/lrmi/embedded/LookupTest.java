package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.lookup.Attribute;
import io.lrmi.wire.lookup.AttributeType;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.LookupMatches;
import io.lrmi.wire.lookup.LookupTemplate;
import io.lrmi.wire.lookup.MarshalledService;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.lookup.ServiceItem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class LookupTest {

    private static EmbeddedGrid grid;

    @BeforeAll
    static void start() {
        grid = EmbeddedGrid.builder("orders")
                .partitions(2)
                .backups(1)
                .lookupGroup("shop")
                .start();
    }

    @AfterAll
    static void stop() {
        grid.close();
    }

    @Test
    void discoveryTellsTheRegistrarAndTheGroup() throws IOException {
        DiscoveryAnswer answer = RawLookup.discover(grid);

        assertThat(answer.groups()).containsExactly("shop");
        assertThat(answer.registrar().stub().versionText()).isEqualTo("GigaSpaces XAP 15.8.0");
        assertThat(answer.registrar().stub().methods()).containsKeys(RawLookup.LOOKUP, RawLookup.LOOKUP_ONE);
    }

    @Test
    void discoveryClosesTheConnectionOfOtherRequests() throws IOException {
        int port = Integer.parseInt(grid.lookupLocator().substring("127.0.0.1:".length()));
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(new byte[] {0, 0, 0, 9});

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void lookupFindsAllMembersWithOneActivePerPartition() throws IOException {
        LookupMatches matches = RawLookup.lookup(grid);

        assertThat(matches.total()).isEqualTo(4);
        assertThat(matches.items())
                .extracting(item -> item.text(AttributeType.CONTAINER_NAME))
                .containsExactlyInAnyOrder(
                        "orders_container1", "orders_container1_1", "orders_container2", "orders_container2_1");
        assertThat(matches.items())
                .filteredOn(item -> "ACTIVE".equals(item.text(AttributeType.ELECTION_STATE)))
                .extracting(item -> item.text(AttributeType.CONTAINER_NAME))
                .containsExactlyInAnyOrder("orders_container1", "orders_container2");
        assertThat(matches.items()).extracting(ServiceItem::id).doesNotHaveDuplicates();
        assertThat(matches.items().get(0).attributes())
                .extracting(Attribute::className)
                .containsExactly(List.of(AttributeType.values()).stream()
                        .sorted((a, b) -> Integer.compare(order(a), order(b)))
                        .map(AttributeType::className)
                        .toArray(String[]::new));
    }

    private static int order(AttributeType type) {
        return List.of(
                        AttributeType.NAME,
                        AttributeType.CLUSTER_NAME,
                        AttributeType.CLUSTER_GROUP,
                        AttributeType.CONTAINER_NAME,
                        AttributeType.SERVICE_INFO,
                        AttributeType.HOST_NAME,
                        AttributeType.STATE,
                        AttributeType.ELECTION_STATE)
                .indexOf(type);
    }

    @Test
    void stubsLeadToTheMember() throws IOException {
        RemoteStub stub = RawLookup.member(grid, "orders_container2_1:orders");

        EmbeddedMember member = grid.member("orders_container2_1:orders");
        assertThat(stub.connectionUrl())
                .startsWith("NIO://127.0.0.1:" + member.port() + "/pid[")
                .endsWith("_details[class com.gigaspaces.internal.server.space.SpaceImpl(orders_container2_1:orders)]");
        assertThat(stub.methods().values()).doesNotHaveDuplicates();
    }

    @Test
    void lookupReturnsNoMoreThanAskedForButCountsAll() throws IOException {
        LookupMatches matches = RawLookup.lookup(grid, LookupTemplate.space("orders"), 1);

        assertThat(matches.items()).hasSize(1);
        assertThat(matches.total()).isEqualTo(4);
    }

    @Test
    void lookupComparesAttributesAndServiceTypes() throws IOException {
        Attribute container = Attribute.of(AttributeType.CONTAINER_NAME, "orders_container1_1");
        Attribute started = Attribute.of(AttributeType.STATE, null, null, "started");
        Attribute stopped = Attribute.of(AttributeType.STATE, null, null, "stopped");
        List<String> space = List.of(LookupTemplate.SPACE_SERVICE);

        assertThat(found(new LookupTemplate(null, space, List.of(container, started))))
                .isEqualTo(1);
        assertThat(found(new LookupTemplate(null, space, List.of(container, stopped))))
                .isZero();
        assertThat(found(new LookupTemplate(null, List.of("java.lang.Runnable"), List.of())))
                .isZero();
        assertThat(found(new LookupTemplate(null, List.of(), List.of()))).isEqualTo(4);
        assertThat(found(LookupTemplate.space("other"))).isZero();
        ServiceItem item = RawLookup.lookup(grid).items().get(0);
        assertThat(found(new LookupTemplate(item.id(), List.of(), List.of()))).isEqualTo(1);
    }

    private static int found(LookupTemplate template) throws IOException {
        return RawLookup.lookup(grid, template, 10).total();
    }

    @Test
    void lookupOfOneServiceReturnsItAlone() throws IOException {
        try (RawConnection registrar =
                RawConnection.to(RawLookup.discover(grid).registrar().stub())) {
            Object service = registrar.call(RawLookup.LOOKUP_ONE, LookupTemplate.space("orders"));
            Object none = registrar.call(RawLookup.LOOKUP_ONE, LookupTemplate.space("other"));

            assertThat(RawLookup.stub((MarshalledService) service).connectionUrl())
                    .contains("orders_container");
            assertThat(none).isNull();
        }
    }
}
