package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Full load, and something at random that goes wrong every second, for as long as the system property
 * {@code soak.seconds} says; {@code soak.seed} repeats a choice of faults.
 */
@Tag("fault")
@Tag("soak")
class SoakTest {

    private static final Logger LOG = LoggerFactory.getLogger(SoakTest.class);
    private static final long FAULT_MILLIS = 500;
    /** Load on one grid, after which it is compared with what was acknowledged and begun anew. */
    private static final Duration ROUND = Duration.ofSeconds(20);
    /** Heap that may be in use at the end beyond what was after the first round. */
    private static final long TOLERATED_BYTES = 24L << 20;

    private static final long LONGEST_MILLIS = FaultBench.REQUEST_TIMEOUT
                    .multipliedBy(2)
                    .plus(FaultBench.CONNECT_TIMEOUT)
                    .plus(FaultBench.ACTIVE_MEMBER_TIMEOUT)
                    .toMillis()
            + 2000;

    @Test
    void losesAndDoublesNothingAndKeepsNothing() throws InterruptedException {
        long seconds = Long.getLong("soak.seconds", 60);
        long seed = Long.getLong("soak.seed", System.nanoTime());
        LOG.info("{} s with seed {}", seconds, seed);
        Random random = new Random(seed);
        List<Scenario> scenarios =
                Scenario.all().stream().filter(each -> !each.losesData()).toList();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long usedAtFirst = 0;
        long used = 0;
        while (System.nanoTime() < end || used == 0) {
            long roundEnd = Math.min(end, System.nanoTime() + ROUND.toNanos());
            round(scenarios, random, roundEnd);
            used = usedHeap();
            usedAtFirst = usedAtFirst == 0 ? used : usedAtFirst;
            LOG.info("{} KiB of heap are in use", used / 1024);
        }
        assertThat(used - usedAtFirst).isLessThan(TOLERATED_BYTES);
    }

    private static void round(List<Scenario> scenarios, Random random, long end) throws InterruptedException {
        try (LeakWatch leaks = new LeakWatch();
                FaultBench bench = new FaultBench()) {
            Workload load;
            try (LrmiClient client = bench.connect()) {
                load = new Workload(client.gigaSpace(), LONGEST_MILLIS);
                load.start();
                while (System.nanoTime() < end && load.violations().isEmpty()) {
                    Scenario scenario = scenarios.get(random.nextInt(scenarios.size()));
                    LOG.debug("{}", scenario);
                    scenario.begin().run(bench);
                    pause();
                    scenario.end().run(bench);
                    bench.heal();
                    List<Long> before = load.progress();
                    await().atMost(Duration.ofSeconds(10))
                            .pollInterval(Duration.ofMillis(10))
                            .until(() -> load.hasAdvancedSince(before)
                                    || !load.violations().isEmpty());
                    pause();
                }
                load.stop();
                load.verify();
                LOG.info("{}", load.summary());
            }
            assertThat(load.violations()).isEmpty();
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(bench.connections()).isZero());
            assertThat(leaks.found()).isEmpty();
        }
    }

    private static void pause() throws InterruptedException {
        var unused = new CountDownLatch(1).await(FAULT_MILLIS, TimeUnit.MILLISECONDS);
    }

    private static long usedHeap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
