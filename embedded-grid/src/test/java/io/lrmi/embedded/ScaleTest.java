package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.LrmiClient;
import io.lrmi.contract.model.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

/** More of everything than usual. */
class ScaleTest {

    private static LrmiClient connect(EmbeddedGrid grid) {
        return LrmiClient.builder(grid.spaceName())
                .locators(grid.lookupLocator())
                .connect();
    }

    @Test
    void aSpaceOf512Members() {
        try (EmbeddedGrid grid =
                        EmbeddedGrid.builder("many").partitions(256).backups(1).start();
                LrmiClient client = connect(grid)) {
            GigaSpace space = client.gigaSpace();
            assertThat(client.topology().members()).hasSize(512);

            space.writeMultiple(
                    LongStream.range(0, 2_000).mapToObj(id -> new Item(id, "a")).toArray(Item[]::new));

            assertThat(space.count(null)).isEqualTo(2_000);
            assertThat(space.readMultiple(new Item(null, "a"))).hasSize(2_000);
            assertThat(space.readById(Item.class, 1_999L)).isNotNull();
        }
    }

    @Test
    void aThousandThreads() throws Exception {
        int threads = 1_000;
        ExecutorService callers = Executors.newFixedThreadPool(threads);
        try (EmbeddedGrid grid = EmbeddedGrid.builder("threads").partitions(2).start();
                LrmiClient client = connect(grid)) {
            GigaSpace space = client.gigaSpace();
            CountDownLatch together = new CountDownLatch(threads);
            List<Future<Boolean>> done = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                long first = t * 10L;
                done.add(callers.submit(() -> {
                    together.countDown();
                    together.await();
                    for (long id = first; id < first + 10; id++) {
                        space.write(new Item(id, "a"));
                        if (space.readById(Item.class, id) == null) {
                            return false;
                        }
                    }
                    return true;
                }));
            }
            for (Future<Boolean> each : done) {
                assertThat(each.get(60, TimeUnit.SECONDS)).isTrue();
            }
            assertThat(space.count(null)).isEqualTo(10 * threads);
            assertThat(client.topology().members())
                    .allSatisfy(member -> assertThat(member.connections()).isLessThanOrEqualTo(16));
        } finally {
            callers.shutdownNow();
        }
    }
}
