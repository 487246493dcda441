package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.failure.OverloadedException;
import io.lrmi.fault.ScriptedGrid.Item;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

/** More requests than a member answers. */
class OverloadTest {

    private static final Duration OVERLOAD_TIMEOUT = Duration.ofMillis(300);

    private ScriptedGrid grid;
    private final CountDownLatch answers = new CountDownLatch(1);

    @BeforeEach
    void start() throws Exception {
        grid = new ScriptedGrid();
        grid.script((frame, out, connection) -> {
            try {
                answers.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            out.write(frame);
        });
    }

    @AfterEach
    void stop() throws Exception {
        answers.countDown();
        grid.close();
    }

    private LrmiClient connect(LrmiClientOptions.Builder options) {
        return LrmiClient.builder(ScriptedGrid.SPACE)
                .locators(grid.locator())
                .options(options.connectionsPerMember(2).build())
                .connect();
    }

    private static Future<Item> read(GigaSpace space) {
        Item template = new Item(7, null);
        return space.asyncRead(template);
    }

    @Test
    void whoComesWhenAMemberHasEnoughFailsAfterAWhileAndIsNotSent() {
        try (LrmiClient client =
                connect(LrmiClientOptions.builder().pipelineDepth(3).overloadTimeout(OVERLOAD_TIMEOUT))) {
            GigaSpace space = client.gigaSpace();
            List<Future<Item>> accepted = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                accepted.add(read(space));
            }

            long started = System.nanoTime();
            Throwable failure = catchThrowable(() -> read(space).get(30, TimeUnit.SECONDS));

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isGreaterThanOrEqualTo(OVERLOAD_TIMEOUT);
            assertThat(failure)
                    .hasStackTraceContaining(OverloadedException.class.getName())
                    .hasStackTraceContaining("3 requests are under way at " + grid.memberAddress())
                    .hasStackTraceContaining("was not sent")
                    .hasStackTraceContaining("gigaspaces.lrmi.pipeline-depth");
            answers.countDown();
            assertThat(accepted)
                    .allSatisfy(future ->
                            assertThat(future.get(30, TimeUnit.SECONDS)).isNotNull());
            assertThat(grid.operations()).isEqualTo(3);
        }
    }

    @Test
    void whoWaitsIsServedWhenAnotherIsAnswered() throws Exception {
        try (LrmiClient client =
                connect(LrmiClientOptions.builder().pipelineDepth(1).overloadTimeout(Duration.ofMinutes(1)))) {
            GigaSpace space = client.gigaSpace();
            Future<Item> first = read(space);
            CompletableFuture<Item> second = CompletableFuture.supplyAsync(() -> {
                try {
                    return read(space).get(30, TimeUnit.SECONDS);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            await().until(() -> grid.operations() == 1);

            answers.countDown();

            assertThat(first.get(30, TimeUnit.SECONDS)).isNotNull();
            assertThat(second.get(30, TimeUnit.SECONDS)).isNotNull();
        }
    }

    @Test
    void theClientAsAWholeHasALimit() {
        try (LrmiClient client =
                connect(LrmiClientOptions.builder().maxRequests(2).overloadTimeout(OVERLOAD_TIMEOUT))) {
            GigaSpace space = client.gigaSpace();
            Future<Item> first = read(space);
            Future<Item> second = read(space);

            Throwable failure = catchThrowable(() -> read(space).get(30, TimeUnit.SECONDS));

            assertThat(failure)
                    .hasStackTraceContaining("2 requests are under way at all members")
                    .hasStackTraceContaining("gigaspaces.lrmi.max-requests");
            answers.countDown();
            assertThat(List.of(first, second))
                    .allSatisfy(future ->
                            assertThat(future.get(30, TimeUnit.SECONDS)).isNotNull());
            assertThat(catchThrowable(() -> read(space).get(30, TimeUnit.SECONDS)))
                    .as("places are given back")
                    .isNull();
        }
    }

    @Test
    void requestsThatAMemberDoesNotReadStayInTheQueue() throws Exception {
        // Far more than the buffers of both sockets hold; all are answered once the member reads.
        try (LrmiClient client = connect(LrmiClientOptions.builder().pipelineDepth(400))) {
            GigaSpace space = client.gigaSpace();
            String large = "x".repeat(100_000);
            List<Future<Item>> reads = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                Item template = new Item(7, large);
                reads.add(space.asyncRead(template));
            }
            await().until(() -> grid.operations() == 1);

            answers.countDown();

            for (Future<Item> each : reads) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isNotNull();
            }
        }
    }
}
