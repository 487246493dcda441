package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.query.IdQuery;
import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.LrmiObserver;
import io.lrmi.contract.model.Item;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.failure.LrmiException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceTimeoutException;

/** What an observer is told: everything, and each thing once. */
class ObserverTest {

    private final RecordingObserver observer = new RecordingObserver();
    private FaultBench bench;
    private LrmiClient client;
    private GigaSpace space;

    @BeforeEach
    void start() {
        bench = new FaultBench();
        client = bench.connect(builder -> builder.observer(observer));
        space = client.gigaSpace();
        space.writeMultiple(new Item[] {new Item(100L, "known", "n", 1), new Item(101L, "known", "n", 1)});
    }

    @AfterEach
    void stop() {
        client.close();
        bench.close();
    }

    private List<String> operations() {
        await().until(() ->
                observer.events("started ").size() == observer.events("ended ").size());
        return observer.events("ended ");
    }

    @Test
    void eachOperationIsToldOnceWithItsTypeAndPartition() throws Exception {
        observer.forget();
        space.write(new Item(1L, "mine", "n", 1));
        space.readById(Item.class, 1L);
        space.readMultiple(new Item(null, "mine"));
        space.asyncRead(new IdQuery<>(Item.class, 1L, 1L)).get();
        space.change(new IdQuery<>(Item.class, 1L, 1L), new ChangeSet().increment("amount", 1));
        space.count(null);
        space.takeById(Item.class, 1L);
        assertThat(space.iterator(new Item()).hasNext()).isTrue();

        List<String> ended = operations();
        String partition = ended.get(0).split(" ", -1)[3];
        assertThat(partition).isIn("0", "1");
        assertThat(ended.subList(0, 7))
                .containsExactly(
                        "ended write Item " + partition + " SUCCESS",
                        "ended read Item " + partition + " SUCCESS",
                        "ended readMultiple Item -1 SUCCESS",
                        "ended read Item " + partition + " SUCCESS",
                        "ended change Item " + partition + " SUCCESS",
                        "ended count all -1 SUCCESS",
                        "ended take Item " + partition + " SUCCESS");
        assertThat(ended.subList(7, ended.size()))
                .containsExactlyInAnyOrder("ended iterator Item 0 SUCCESS", "ended iterator Item 1 SUCCESS");
        assertThat(observer.events("retried")).isEmpty();
        assertThat(observer.events("failover")).isEmpty();
    }

    @Test
    void failuresAreToldByTheirKind() {
        observer.forget();
        assertThatThrownBy(() -> space.write(new Item(100L, "known", "n", 1), WriteModifiers.WRITE_ONLY))
                .isInstanceOf(EntryAlreadyInSpaceException.class);
        assertThatThrownBy(() -> space.read(new Item(), 1000)).isInstanceOf(IllegalArgumentException.class);
        bench.grid().members().forEach(member -> bench.faults(member).freeze());
        assertThatThrownBy(() -> space.readById(Item.class, 100L)).isInstanceOf(SpaceTimeoutException.class);
        bench.heal();
        client.close();
        Throwable closed = catchThrowable(() -> space.readById(Item.class, 100L));

        assertThat(closed).isNotNull();
        assertThat(operations())
                .extracting(event -> event.substring(event.lastIndexOf(' ') + 1))
                .containsExactly("REFUSED", "INVALID", "TIMEOUT", "CLOSED");
        assertThat(observer.events("client closed")).hasSize(1);
    }

    @Test
    void aLostReplyIsARetryAndASearchThatFindsTheSameMember() {
        space.readById(Item.class, 100L);
        observer.forget();
        bench.memberRelays().forEach(FaultRelay::loseNextReply);
        assertThat(space.readById(Item.class, 100L)).isNotNull();

        String partition = operations().get(0).split(" ", -1)[3];
        assertThat(operations()).containsExactly("ended read Item " + partition + " SUCCESS");
        assertThat(observer.events("retried")).containsExactly("retried read Item " + partition);
        assertThat(observer.events("failover")).containsExactly("failover " + partition + " RETURNED");
    }

    @Test
    void aFailoverIsToldOnceHoweverManyOperationsWait() throws Exception {
        observer.forget();
        bench.faults(bench.active(0)).demote();
        bench.faults(bench.active(1)).demote();
        List<Future<Item>> reads = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            reads.add(space.asyncRead(new IdQuery<>(Item.class, 100L, 100L)));
        }
        for (Future<Item> read : reads) {
            assertThat(read.get()).isNotNull();
        }

        assertThat(operations()).hasSize(8).allMatch(event -> event.endsWith("SUCCESS"));
        // Those that are sent when it is over already go to the new active member at once.
        assertThat(observer.events("retried")).hasSizeBetween(1, 8);
        assertThat(observer.events("failover")).singleElement().asString().endsWith("MOVED");
    }

    @Test
    void aSearchInVainIsAFailureOfTheOperationToo() {
        observer.forget();
        bench.grid().members().forEach(member -> bench.faults(member).answerInactive());
        Throwable failure = catchThrowable(() -> space.readById(Item.class, 100L));

        assertThat(failure).hasCauseInstanceOf(LrmiException.class);
        assertThat(operations()).singleElement().asString().endsWith("UNAVAILABLE");
        await().untilAsserted(() ->
                assertThat(observer.events("failover")).isNotEmpty().allMatch(event -> event.endsWith("FAILED")));
    }

    @Test
    void requestsAndConnectionsEndAsOftenAsTheyBegin() throws Exception {
        space.readMultiple(new Item(null, "known"));
        space.asyncRead(new Item(100L, null)).get();
        long members = client.topology().members().stream()
                .mapToInt(member -> member.connections())
                .sum();
        assertThat(members).isPositive();
        client.close();

        await().untilAsserted(() -> {
            assertThat(observer.events("connection closed"))
                    .hasSameSizeAs(observer.events("connection opened"))
                    .isNotEmpty();
            assertThat(observer.events("request ended"))
                    .hasSameSizeAs(observer.events("request started"))
                    .isNotEmpty();
        });
        assertThat(observer.events("connection failed")).isEmpty();
        assertThat(observer.events("connection opened"))
                .contains("connection opened " + LrmiObserver.LOOKUP_SERVICE)
                .contains("connection opened " + bench.active(0).name());
        assertThat(observer.sent()).isPositive();
        assertThat(observer.received()).isPositive();
    }

    @Test
    void connectionsThatCannotBeMadeFailAndTheClientIsOver() {
        RecordingObserver other = new RecordingObserver();
        bench.grid().members().forEach(member -> bench.faults(member).refuseConnections());
        assertThatThrownBy(() -> bench.connect(builder -> builder.observer(other)))
                .isInstanceOf(LrmiException.class);

        assertThat(other.events("lookup")).containsExactly("lookup succeeded");
        assertThat(other.events("connection failed")).hasSize(4);
        await().untilAsserted(() ->
                assertThat(other.events("connection closed")).hasSameSizeAs(other.events("connection opened")));
        assertThat(other.events("client closed")).hasSize(1);
    }

    @Test
    void waitsForAPlaceAreTold() throws Exception {
        RecordingObserver other = new RecordingObserver();
        LrmiClientOptions narrow = LrmiClientOptions.builder()
                .connectionsPerMember(2)
                .pipelineDepth(1)
                .overloadTimeout(Duration.ofSeconds(10))
                .build();
        try (LrmiClient few = bench.connect(builder -> builder.options(narrow).observer(other))) {
            GigaSpace queued = few.gigaSpace();
            queued.asyncRead(new IdQuery<>(Item.class, 100L, 100L)).get();
            bench.grid().members().forEach(member -> bench.faults(member).answerLate(Duration.ofMillis(200)));
            Future<Item> first = queued.asyncRead(new IdQuery<>(Item.class, 100L, 100L));
            Future<Item> second = queued.asyncRead(new IdQuery<>(Item.class, 100L, 100L));
            assertThat(first.get()).isNotNull();
            assertThat(second.get()).isNotNull();
        }
        assertThat(other.events("waited")).hasSize(1);
    }

    @Test
    void refreshesSayWhetherAnythingChanged() {
        observer.forget();
        client.refresh().join();
        bench.grid().stopMember(bench.backup(0).name());
        await().untilAsserted(() -> {
            client.refresh().join();
            assertThat(observer.events("refresh")).contains("refresh changed");
        });
        bench.grid().stopLookupService();
        assertThatThrownBy(() -> client.refresh().join()).hasCauseInstanceOf(LrmiException.class);

        List<String> refreshes = observer.events("refresh");
        assertThat(refreshes).startsWith("refresh unchanged").endsWith("refresh failed");
        assertThat(observer.events("lookup")).hasSameSizeAs(refreshes).endsWith("lookup failed");
    }

    @Test
    void anObserverThatThrowsDisturbsNeitherTheClientNorTheOthers() throws ExecutionException, InterruptedException {
        RecordingObserver after = new RecordingObserver();
        LrmiObserver broken = new LrmiObserver() {
            @Override
            public Object operationStarted(String operation, String typeName) {
                throw new IllegalStateException("broken");
            }

            @Override
            public void bytesReceived(String member, long bytes) {
                throw new AssertionError("broken");
            }
        };
        try (LrmiClient both = bench.connect(builder -> builder.observer(broken).observer(after))) {
            assertThat(both.gigaSpace().readById(Item.class, 100L)).isNotNull();
            assertThat(both.gigaSpace().asyncRead(new Item(100L, null)).get()).isNotNull();
        }
        await().untilAsserted(() -> assertThat(after.events("ended ")).hasSize(2));
        assertThat(after.received()).isPositive();
        assertThat(after.events("ended wrongly")).isEmpty();
    }

    @Test
    void requestsAreShorterBetweenEndpointsOf16() {
        try (EmbeddedGrid grid =
                EmbeddedGrid.builder("shorter").version("16.0.0").start()) {
            assertThat(sentByReads(grid, "16.0.0")).isLessThan(sentByReads(grid, "15.8.0") * 3 / 4);
        }
    }

    private static long sentByReads(EmbeddedGrid grid, String announced) {
        RecordingObserver bytes = new RecordingObserver();
        try (LrmiClient reader = LrmiClient.builder(grid.spaceName())
                .locators(grid.lookupLocator())
                .options(LrmiClientOptions.builder().announcedVersion(announced).build())
                .observer(bytes)
                .connect()) {
            GigaSpace entries = reader.gigaSpace();
            entries.write(new Item(1L, "known", "n", 1));
            assertThat(entries.readById(Item.class, 1L)).isNotNull();
            long before = bytes.sent();
            for (int i = 0; i < 20; i++) {
                assertThat(entries.readById(Item.class, 1L)).isNotNull();
            }
            return bytes.sent() - before;
        }
    }
}
