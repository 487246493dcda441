package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.client.ReadModifiers;
import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.LrmiObserver;
import io.lrmi.fault.ScriptedGrid.Item;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

/** How many connections a client uses, and that one caller does not hold up another. */
class ConnectionUseTest {

    private ScriptedGrid grid;

    @BeforeEach
    void start() throws IOException {
        grid = new ScriptedGrid();
    }

    @AfterEach
    void stop() throws IOException {
        grid.close();
        ClientThreads.assertNoneLeft(ScriptedGrid.SPACE);
    }

    private LrmiClient connect(LrmiClientOptions options) {
        return LrmiClient.builder(ScriptedGrid.SPACE)
                .locators(grid.locator())
                .options(options)
                .connect();
    }

    private static int connections(LrmiClient client) {
        return client.topology().members().get(0).connections();
    }

    @Test
    void oneCallerNeedsOneConnection() {
        try (LrmiClient client = connect(LrmiClientOptions.defaults())) {
            for (int i = 0; i < 50; i++) {
                assertThat(client.gigaSpace().readById(Item.class, 7)).isNotNull();
            }
            assertThat(connections(client)).isEqualTo(1);
        }
    }

    @Test
    void manyCallersStayWithinTheLimit() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(48);
        try (LrmiClient client = connect(LrmiClientOptions.defaults())) {
            GigaSpace space = client.gigaSpace();
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 48; i++) {
                results.add(callers.submit(() -> {
                    int read = 0;
                    for (int n = 0; n < 100; n++) {
                        read += space.readById(Item.class, 7).getId() == 7 ? 1 : 0;
                    }
                    return read;
                }));
            }
            for (Future<Integer> result : results) {
                assertThat(result.get(60, TimeUnit.SECONDS)).isEqualTo(100);
            }
            assertThat(connections(client)).isBetween(2, 16);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void requestThatWaitsOnTheServerHoldsUpNobody() throws Exception {
        CountDownLatch waiting = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        grid.script((frame, out, connection) -> {
            grid.script(ScriptedGrid.HONEST);
            waiting.countDown();
            try {
                assertThat(answer.await(30, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            out.write(frame);
        });
        try (LrmiClient client = connect(LrmiClientOptions.builder()
                .connectionsPerMember(2)
                .requestTimeout(Duration.ofSeconds(10))
                .build())) {
            GigaSpace space = client.gigaSpace();
            AsyncFuture<Item> blocked = space.asyncRead(new Item(7, null), 20_000, ReadModifiers.NONE);
            assertThat(waiting.await(10, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 20; i++) {
                assertThat(space.readById(Item.class, 7)).isNotNull();
                assertThat(space.asyncRead(new Item(7, null), 0, ReadModifiers.NONE)
                                .get(5, TimeUnit.SECONDS))
                        .isNotNull();
            }
            assertThat(blocked.isDone()).isFalse();
            answer.countDown();
            assertThat(blocked.get(10, TimeUnit.SECONDS).getText()).isEqualTo("seven");
        }
    }

    /** One that was idle is looked at with a timeout, which leaves its socket in the slower mode for good. */
    @Test
    void aConnectionThatWasIdleIsReplacedWhenItIsBusyAgain() {
        AtomicInteger opened = new AtomicInteger();
        LrmiObserver observer = new LrmiObserver() {
            @Override
            public void connectionOpened(String member, long nanos) {
                opened.incrementAndGet();
            }
        };
        try (LrmiClient client = LrmiClient.builder(ScriptedGrid.SPACE)
                .locators(grid.locator())
                .observer(observer)
                .connect()) {
            GigaSpace space = client.gigaSpace();
            for (int i = 0; i < 6_000; i++) {
                assertThat(space.readById(Item.class, 7)).isNotNull();
            }
            int before = opened.get();
            long lastCall = System.nanoTime();
            await().until(() -> System.nanoTime() - lastCall > TimeUnit.MILLISECONDS.toNanos(600));
            assertThat(space.readById(Item.class, 7)).isNotNull();
            assertThat(opened).hasValue(before);

            for (int i = 0; i < 6_000; i++) {
                assertThat(space.readById(Item.class, 7)).isNotNull();
            }
            assertThat(opened).hasValue(before + 1);
            assertThat(connections(client)).isEqualTo(1);
        }
    }

    @Test
    void idleConnectionsAreClosed() {
        try (LrmiClient client = connect(
                LrmiClientOptions.builder().idleTimeout(Duration.ofMillis(200)).build())) {
            assertThat(client.gigaSpace().readById(Item.class, 7)).isNotNull();
            await().atMost(Duration.ofSeconds(10)).until(() -> connections(client) == 0);
            assertThat(client.gigaSpace().readById(Item.class, 7)).isNotNull();
        }
    }

    @Test
    void blockingOnAnEventLoopIsRefused() throws Exception {
        try (LrmiClient client = connect(LrmiClientOptions.defaults())) {
            GigaSpace space = client.gigaSpace();
            AsyncFuture<Item> future = space.asyncRead(new Item(7, null), 0, ReadModifiers.NONE);
            assertThat(future).isInstanceOf(CompletableFuture.class);
            // Runs where the future is completed: on the loop, unless it is complete already.
            CompletableFuture<String> thread = new CompletableFuture<>();
            CountDownLatch held = new CountDownLatch(1);
            grid.script((frame, out, connection) -> {
                grid.script(ScriptedGrid.HONEST);
                try {
                    assertThat(held.await(10, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
                out.write(frame);
            });
            @SuppressWarnings("unchecked") // asserted above
            CompletableFuture<Item> completable =
                    (CompletableFuture<Item>) (Future<Item>) space.asyncRead(new Item(7, null), 0, ReadModifiers.NONE);
            CompletableFuture<Item> nested = completable.thenApply(item -> {
                thread.complete(Thread.currentThread().getName());
                return space.readById(Item.class, 7);
            });
            held.countDown();
            assertThatThrownBy(() -> nested.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("event-loop thread")
                    .hasMessageContaining("asynchronous operation");
            assertThat(thread.get(1, TimeUnit.SECONDS)).contains("-loop-");
        }
    }

    @Test
    void listenersMayBlock() throws Exception {
        try (LrmiClient client = connect(LrmiClientOptions.defaults())) {
            GigaSpace space = client.gigaSpace();
            CompletableFuture<String> read = new CompletableFuture<>();
            var unused = space.asyncRead(new Item(7, null), 0, ReadModifiers.NONE, result -> {
                try {
                    read.complete(space.readById(Item.class, 7).getText());
                } catch (RuntimeException e) {
                    read.completeExceptionally(e);
                }
            });
            assertThat(read.get(10, TimeUnit.SECONDS)).isEqualTo("seven");
        }
    }
}
