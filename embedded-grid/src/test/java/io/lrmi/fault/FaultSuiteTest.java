package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The client under load while the network, members or the lookup service fail. */
@Tag("fault")
class FaultSuiteTest {

    private static final Logger LOG = LoggerFactory.getLogger(FaultSuiteTest.class);
    private static final long FAULT_MILLIS = 800;

    /**
     * How long a call on one partition may take: until it breaks off, until there is an active member, and the last
     * attempt; and something for a machine that is busy.
     */
    private static final long LONGEST_MILLIS = FaultBench.REQUEST_TIMEOUT
                    .multipliedBy(2)
                    .plus(FaultBench.CONNECT_TIMEOUT)
                    .plus(FaultBench.ACTIVE_MEMBER_TIMEOUT)
                    .toMillis()
            + 1000;

    static List<Scenario> scenarios() {
        return Scenario.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void losesAndDoublesNothing(Scenario scenario) throws InterruptedException {
        Set<Thread> before = clientThreads();
        try (LeakWatch leaks = new LeakWatch();
                FaultBench bench = new FaultBench()) {
            Workload load;
            try (LrmiClient client = bench.connect()) {
                load = new Workload(client.gigaSpace(), LONGEST_MILLIS);
                load.start();
                awaitProgress(load);
                if (scenario.losesData()) {
                    load.dataLost();
                }
                scenario.begin().run(bench);
                pause();
                if (scenario.survivable()) {
                    awaitProgress(load);
                }
                scenario.end().run(bench);
                bench.heal();
                long healed = System.nanoTime();
                awaitProgress(load);
                LOG.info(
                        "{}: all go on after {} ms; {}",
                        scenario,
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - healed),
                        load.summary());
                load.stop();
                load.verify();
            }
            assertThat(load.violations()).isEmpty();
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(newThreads(before)).isEmpty());
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(bench.connections()).isZero());
            assertThat(leaks.found()).isEmpty();
        }
    }

    private static void awaitProgress(Workload load) {
        List<Long> before = load.progress();
        await().atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> load.hasAdvancedSince(before) || !load.violations().isEmpty());
    }

    /** Lets the fault do what it does. */
    private static void pause() throws InterruptedException {
        var unused = new CountDownLatch(1).await(FAULT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static Set<Thread> clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("lrmi-"))
                .collect(Collectors.toSet());
    }

    private static Set<Thread> newThreads(Set<Thread> before) {
        Set<Thread> now = clientThreads();
        now.removeAll(before);
        return now;
    }
}
