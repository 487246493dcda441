package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.MemberInfo;
import io.lrmi.failure.RequestTimeoutException;
import io.lrmi.fault.ScriptedGrid.Item;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** More blocking callers than connections. */
class SharedConnectionTest {

    private static final int CALLERS = 8;

    private ScriptedGrid grid;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final CountDownLatch answers = new CountDownLatch(1);
    private final ConcurrentLinkedQueue<Thread> threads = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void start() throws IOException {
        grid = new ScriptedGrid();
    }

    @AfterEach
    void stop() throws IOException {
        answers.countDown();
        callers.shutdownNow();
        grid.close();
        ClientThreads.assertNoneLeft(ScriptedGrid.SPACE);
    }

    /** A client that knows the active member. */
    private LrmiClient connect(Duration requestTimeout, ScriptedGrid.Script script) {
        LrmiClient client = connect(requestTimeout);
        assertThat(client.gigaSpace().readById(Item.class, 7)).isNotNull();
        grid.script(script);
        return client;
    }

    private LrmiClient connect(Duration requestTimeout) {
        return LrmiClient.builder(ScriptedGrid.SPACE)
                .locators(grid.locator())
                .options(LrmiClientOptions.builder()
                        .connectionsPerMember(2)
                        .requestTimeout(requestTimeout)
                        .build())
                .connect();
    }

    private void awaitAnswers() throws IOException {
        try {
            assertThat(answers.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** All read, and have sent their requests when this returns. */
    private List<Future<Item>> read(LrmiClient client) {
        List<Future<Item>> reads = new ArrayList<>();
        for (int i = 0; i < CALLERS; i++) {
            reads.add(callers.submit(() -> {
                threads.add(Thread.currentThread());
                return client.gigaSpace().readById(Item.class, 7);
            }));
        }
        await().until(() -> member(client).inFlight() == CALLERS);
        return reads;
    }

    private static MemberInfo member(LrmiClient client) {
        return client.topology().members().get(0);
    }

    @Test
    void everyCallerGetsItsOwnReply() throws Exception {
        ScriptedGrid.Script script = (frame, out, connection) -> {
            awaitAnswers();
            out.write(frame);
        };
        try (LrmiClient client = connect(Duration.ofSeconds(20), script)) {
            List<Future<Item>> reads = read(client);
            assertThat(member(client).connections()).isEqualTo(2);

            answers.countDown();

            for (Future<Item> each : reads) {
                assertThat(each.get(10, TimeUnit.SECONDS).getText()).isEqualTo("seven");
            }
            assertThat(member(client).connections()).isEqualTo(2);
            assertThat(member(client).inFlight()).isZero();
        }
    }

    @Test
    void callersBehindAConnectionThatBreaksReadAgain() throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        ScriptedGrid.Script script = (frame, out, connection) -> {
            awaitAnswers();
            if (broken.compareAndSet(false, true)) {
                connection.close();
            } else {
                out.write(frame);
            }
        };
        try (LrmiClient client = connect(Duration.ofSeconds(20), script)) {
            List<Future<Item>> reads = read(client);

            answers.countDown();

            for (Future<Item> each : reads) {
                assertThat(each.get(10, TimeUnit.SECONDS).getText()).isEqualTo("seven");
            }
            assertThat(broken).isTrue();
        }
    }

    @Test
    void onlyTheCallThatIsOverdueTimesOut() throws Exception {
        AtomicBoolean stuck = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        ScriptedGrid.Script script = (frame, out, connection) -> {
            awaitAnswers();
            try {
                if (stuck.compareAndSet(false, true)) {
                    assertThat(never.await(30, TimeUnit.SECONDS)).isTrue();
                }
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            out.write(frame);
        };
        try (LrmiClient client = connect(Duration.ofSeconds(2), script)) {
            List<Future<Item>> reads = read(client);

            answers.countDown();

            List<Throwable> failures = new ArrayList<>();
            for (Future<Item> each : reads) {
                try {
                    assertThat(each.get(20, TimeUnit.SECONDS).getText()).isEqualTo("seven");
                } catch (ExecutionException e) {
                    failures.add(e);
                }
            }
            assertThat(failures)
                    .singleElement()
                    .satisfies(failure -> assertThat(failure)
                            .hasStackTraceContaining(RequestTimeoutException.class.getName())
                            .hasStackTraceContaining("gigaspaces.lrmi.request-timeout"));
        } finally {
            never.countDown();
        }
    }

    @Test
    void anInterruptDoesNotEndTheWaitForAReplyAndIsKept() throws Exception {
        ScriptedGrid.Script script = (frame, out, connection) -> {
            awaitAnswers();
            out.write(frame);
        };
        try (LrmiClient client = connect(Duration.ofSeconds(20), script)) {
            List<Future<Boolean>> reads = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                reads.add(callers.submit(() -> {
                    threads.add(Thread.currentThread());
                    return client.gigaSpace().readById(Item.class, 7) != null
                            && Thread.currentThread().isInterrupted();
                }));
            }
            await().until(() -> member(client).inFlight() == CALLERS);
            threads.forEach(Thread::interrupt);

            answers.countDown();

            for (Future<Boolean> each : reads) {
                assertThat(each.get(10, TimeUnit.SECONDS)).isTrue();
            }
        }
    }

    @Test
    void closingTheClientEndsAllCalls() throws Exception {
        ScriptedGrid.Script script = (frame, out, connection) -> {
            awaitAnswers();
            out.write(frame);
        };
        LrmiClient client = connect(Duration.ofSeconds(20), script);
        List<Future<Item>> reads = read(client);

        client.close();

        for (Future<Item> each : reads) {
            assertThat(each)
                    .failsWithin(Duration.ofSeconds(10))
                    .withThrowableThat()
                    .havingRootCause()
                    .withMessageContaining("closed");
        }
    }
}
