package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.LrmiClient;
import io.lrmi.contract.model.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long callers get no answer when the active member ends, beyond what the grid itself needs to have another one. */
@Tag("fault")
class OutageTest {

    private static final Logger LOG = LoggerFactory.getLogger(OutageTest.class);
    private static final int CALLERS = 16;
    private static final int KILLS = 5;
    private static final long OBSERVED_MILLIS = 400;

    @Test
    void callersGoOnSoonAfterAKill() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try (FaultBench bench = new FaultBench();
                LrmiClient client = bench.connect()) {
            GigaSpace space = client.gigaSpace();
            space.write(new Item(2L, "read by all"));
            int partition = bench.grid().members().get(0).partition();
            List<Long> outages = new ArrayList<>();
            for (int kill = 0; kill < KILLS; kill++) {
                CountDownLatch running = new CountDownLatch(CALLERS);
                CountDownLatch stop = new CountDownLatch(1);
                List<Future<Long>> gaps = new ArrayList<>();
                for (int i = 0; i < CALLERS; i++) {
                    gaps.add(threads.submit(() -> longestGap(space, running, stop)));
                }
                running.await();
                String killed = bench.active(partition).name();
                long started = System.nanoTime();
                bench.grid().stopMember(killed);
                long election = System.nanoTime() - started;
                var unused = stop.await(OBSERVED_MILLIS, TimeUnit.MILLISECONDS);
                stop.countDown();
                long longest = 0;
                for (Future<Long> gap : gaps) {
                    longest = Math.max(longest, gap.get());
                }
                outages.add(TimeUnit.NANOSECONDS.toMillis(longest));
                LOG.info(
                        "{} callers had no answer for {} ms at most; the grid needed {} ms to have another member",
                        CALLERS,
                        TimeUnit.NANOSECONDS.toMillis(longest),
                        TimeUnit.NANOSECONDS.toMillis(election));
                bench.grid().startMember(killed);
            }
            // How long is a measurement, and in the log; here, that all of them went on in time.
            assertThat(outages).hasSize(KILLS).allMatch(millis -> millis < FaultBench.ACTIVE_MEMBER_TIMEOUT.toMillis());
        } finally {
            threads.shutdownNow();
        }
    }

    /** Reads until told to stop; the longest time between two answers in nanoseconds. */
    private static long longestGap(GigaSpace space, CountDownLatch running, CountDownLatch stop) {
        long longest = 0;
        long last = System.nanoTime();
        for (int i = 0; stop.getCount() > 0; i++) {
            assertThat(space.readById(Item.class, 2L)).isNotNull();
            long now = System.nanoTime();
            if (i > 100) {
                longest = Math.max(longest, now - last);
            }
            if (i == 200) {
                running.countDown();
            }
            last = now;
        }
        return longest;
    }
}
