package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Ticket;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;

@ContractTest
final class ConcurrencyContractTest {

    private static final int WRITERS = 16;
    private static final int EACH = 200;

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final String group = Unique.text();

    ConcurrencyContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.space = grid.space();
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
        space.clear(new Item(null, group));
    }

    private void inAllThreads(Callable<Void> work) throws Exception {
        List<Future<Void>> done = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            done.add(threads.submit(work));
        }
        for (Future<Void> future : done) {
            future.get(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void manyWritersLoseNothing() throws Exception {
        Set<Long> ids = ConcurrentHashMap.newKeySet();

        inAllThreads(() -> {
            for (int i = 0; i < EACH; i++) {
                long id = Unique.number();
                space.write(new Item(id, group, Long.toString(id), i));
                ids.add(id);
            }
            return null;
        });

        Item[] all = space.readMultiple(new Item(null, group));
        assertThat(all).hasSize(WRITERS * EACH);
        assertThat(all).extracting(Item::getId).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(all).allMatch(item -> item.getName().equals(item.getId().toString()));
    }

    @Test
    void everyThreadReadsWhatItWrote() throws Exception {
        Set<Long> wrong = ConcurrentHashMap.newKeySet();

        inAllThreads(() -> {
            for (int i = 0; i < 100; i++) {
                long id = Unique.number();
                GigaSpace one = i % 2 == 0 ? space : grid.versionedSpace();
                one.write(new Item(id, group, Long.toString(id), i));
                Item read = space.readById(Item.class, id);
                Item taken = one.takeById(Item.class, id);
                if (read == null || taken == null || !read.getName().equals(Long.toString(id))) {
                    wrong.add(id);
                }
            }
            return null;
        });

        assertThat(wrong).isEmpty();
        assertThat(space.count(new Item(null, group))).isZero();
    }

    @Test
    void batchesFromManyThreadsArriveWhole() throws Exception {
        inAllThreads(() -> {
            for (int i = 0; i < 5; i++) {
                Item[] items = new Item[40];
                for (int j = 0; j < items.length; j++) {
                    items[j] = new Item(Unique.number(), group, "batch", j);
                }
                space.writeMultiple(items);
            }
            return null;
        });

        assertThat(space.count(new Item(null, group))).isEqualTo(WRITERS * 5 * 40);
        assertThat(space.takeMultiple(new Item(null, group))).hasSize(WRITERS * 5 * 40);
    }

    @Test
    void generatedIdsDifferAcrossThreads() throws Exception {
        Set<String> ids = ConcurrentHashMap.newKeySet();

        inAllThreads(() -> {
            for (int i = 0; i < 50; i++) {
                Ticket ticket = new Ticket(group, i);
                space.write(ticket);
                ids.add(ticket.getId());
            }
            return null;
        });

        assertThat(ids).hasSize(WRITERS * 50);
        assertThat(space.takeMultiple(new Ticket(group, null))).hasSize(WRITERS * 50);
    }
}
