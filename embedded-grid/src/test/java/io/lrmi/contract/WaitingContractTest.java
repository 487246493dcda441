package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceInterruptedException;

@ContractTest
@Timeout(60)
final class WaitingContractTest {

    private static final long PATIENT = 30_000;
    private static final long IMPATIENT = 300;

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String group = Unique.text();
    private final long id = Unique.number();

    WaitingContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.space = grid.space();
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.get(PATIENT, TimeUnit.MILLISECONDS);
    }

    @Test
    void aReadWaitsForAnEntryThatIsWrittenMeanwhile() throws Exception {
        Future<Item> byTemplate = threads.submit(() -> space.read(new Item(id, null), PATIENT));
        Future<Item> byId = threads.submit(() -> space.readById(Item.class, id, id, PATIENT));

        space.write(new Item(id, group, "chair", 4));

        assertThat(get(byTemplate).getName()).isEqualTo("chair");
        assertThat(get(byId).getName()).isEqualTo("chair");
        assertThat(space.readById(Item.class, id)).isNotNull();
    }

    @Test
    void aTakeWaitsForAnEntryThatIsWrittenMeanwhile() throws Exception {
        Future<Item> taken = threads.submit(() -> space.take(new Item(id, null), PATIENT));

        space.write(new Item(id, group, "chair", 4));

        assertThat(get(taken).getName()).isEqualTo("chair");
        assertThat(space.readById(Item.class, id)).isNull();
    }

    @Test
    void aTakeByIdWaits() throws Exception {
        Future<Item> taken = threads.submit(() -> space.takeById(new IdQuery<>(Item.class, id), PATIENT));

        space.write(new Item(id, group, "chair", 4));

        assertThat(get(taken).getName()).isEqualTo("chair");
        assertThat(space.readById(Item.class, id)).isNull();
    }

    @Test
    void aReadWaitsForAnUpdateThatMakesAnEntryMatch() throws Exception {
        space.write(new Item(id, group, "chair", 4));
        Future<Item> read = threads.submit(() -> space.read(new Item(id, null, "table", null), PATIENT));

        space.write(new Item(id, group, "table", 4));

        assertThat(get(read).getName()).isEqualTo("table");
    }

    @Test
    void waitingEndsWithoutAnEntryAfterTheTimeout() {
        long started = System.nanoTime();

        assertThat(space.read(new Item(id, null), IMPATIENT)).isNull();
        assertThat(space.take(new Item(id, null), IMPATIENT)).isNull();
        assertThat(space.readById(Item.class, id, id, IMPATIENT)).isNull();

        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isBetween(Duration.ofMillis(3 * IMPATIENT - 150), Duration.ofSeconds(30));
    }

    @Test
    void noTimeoutMeansNoWaiting() {
        assertThat(space.take(new Item(id, null), 0)).isNull();
        assertThat(space.read(new Item(null, group), 0)).isNull();
    }

    @Test
    void waitingNeedsARoutingValueIfThereArePartitions() throws Exception {
        if (grid.isPartitioned()) {
            assertThatThrownBy(() -> space.read(new Item(null, group), IMPATIENT))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> space.take(new Item(null, group), IMPATIENT))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> space.readById(new IdQuery<>(Payment.class, group), IMPATIENT))
                    .isInstanceOf(IllegalArgumentException.class);
        } else {
            Future<Item> read = threads.submit(() -> space.read(new Item(null, group), PATIENT));
            space.write(new Item(id, group));
            assertThat(get(read).getId()).isEqualTo(id);
        }
    }

    @Test
    void anEntryThatIsThereIsReturnedAtOnce() {
        space.write(new Item(id, group, "chair", 4));

        assertThat(space.read(new Item(id, null), Long.MAX_VALUE).getName()).isEqualTo("chair");
        assertThat(space.take(new Item(id, null), Long.MAX_VALUE).getName()).isEqualTo("chair");
    }

    @Test
    void everyReaderGetsTheEntryAndOneTakerDoes() throws Exception {
        List<Future<Item>> readers = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            readers.add(threads.submit(() -> space.read(new Item(id, null), PATIENT)));
        }

        space.write(new Item(id, group, "chair", 4));

        for (Future<Item> reader : readers) {
            assertThat(get(reader).getName()).isEqualTo("chair");
        }
        assertThat(space.take(new Item(id, null))).isNotNull();
    }

    @Test
    void competingTakersGetEachEntryOnce() throws Exception {
        int takers = 8;
        int each = 25;
        Set<String> taken = ConcurrentHashMap.newKeySet();
        List<Future<Integer>> results = new ArrayList<>();
        for (int i = 0; i < takers; i++) {
            results.add(threads.submit(() -> {
                int count = 0;
                while (count < each) {
                    Payment payment = space.take(new Payment(null, id, group), PATIENT);
                    if (payment == null || !taken.add(payment.getId())) {
                        return -1;
                    }
                    count++;
                }
                return count;
            }));
        }

        for (int i = 0; i < takers * each; i++) {
            space.write(new Payment(group + i, id, group));
        }

        for (Future<Integer> result : results) {
            assertThat(get(result)).isEqualTo(each);
        }
        assertThat(taken).hasSize(takers * each);
        assertThat(space.count(new Payment(null, id, group))).isZero();
    }

    @Test
    void manyWaitersDoNotKeepOthersFromWorking() throws Exception {
        List<AsyncFuture<Payment>> waiting = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            waiting.add(space.asyncTake(new Payment(group + i, id, null), PATIENT));
        }

        for (int i = 39; i >= 0; i--) {
            space.write(new Payment(group + i, id, group));
            assertThat(get(waiting.get(i)).getId()).isEqualTo(group + i);
        }
        assertThat(space.count(new Payment(null, id, group))).isZero();
    }

    @Test
    void anInterruptEndsTheWaiting() {
        Future<Boolean> stillInterrupted = threads.submit(() -> {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> space.read(new Item(id, null), PATIENT))
                    .isInstanceOf(SpaceInterruptedException.class);
            return Thread.interrupted();
        });

        assertThat(stillInterrupted).succeedsWithin(Duration.ofSeconds(20)).isEqualTo(true);
    }
}
