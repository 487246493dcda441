package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.client.CountModifiers;
import io.lrmi.contract.model.Item;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import net.jini.core.transaction.Transaction;
import net.jini.core.transaction.server.ServerTransaction;
import net.jini.core.transaction.server.TransactionConstants;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asynchronous operations and their listeners in transactions. */
@ContractTest
final class TransactionAsyncContractTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final DistributedJiniTransactionManager manager;
    /** Not in a transaction, whatever the thread does. */
    private final GigaSpace outside;

    private final GigaSpace inside;
    private final TransactionTemplate transaction;
    private final String group = Unique.text();
    private final long id = Unique.number();

    TransactionAsyncContractTest(GridUnderTest grid) {
        manager = grid.transactionManager();
        outside = grid.space();
        inside = grid.transactionalSpace();
        transaction = new TransactionTemplate(manager);
    }

    private Item[] items(int count) {
        Item[] items = new Item[count];
        for (int i = 0; i < count; i++) {
            items[i] = new Item(Unique.number(), group, "item", i);
        }
        return items;
    }

    private int countOutside() {
        return outside.count(new Item(null, group));
    }

    @Test
    void asynchronousOperationsTakePart() {
        Item[] items = items(4);
        outside.writeMultiple(items);

        transaction.executeWithoutResult(status -> {
            AsyncFuture<Item> taken = inside.asyncTake(new Item(items[0].getId(), null));
            AsyncFuture<Item> any = inside.asyncRead(new Item(null, group));
            assertThat(taken).succeedsWithin(SOON).isNotNull();
            assertThat(any).succeedsWithin(SOON).isNotNull();
            status.setRollbackOnly();
        });

        assertThat(countOutside()).isEqualTo(4);
    }

    @Test
    void aTransactionEndsAfterTheOperationsUnderWay() {
        Item[] items = items(8);
        outside.writeMultiple(items);

        transaction.executeWithoutResult(status -> {
            for (Item item : items) {
                var unused = inside.asyncTake(new Item(item.getId(), null));
            }
        });

        assertThat(countOutside()).isZero();
        assertThat(outside.count(new Item(null, group), CountModifiers.READ_COMMITTED))
                .isZero();
    }

    @Test
    void aListenerBelongsToTheTransaction() throws Exception {
        Item[] items = items(2);
        outside.write(items[0]);
        CompletableFuture<Boolean> seen = new CompletableFuture<>();
        CompletableFuture<Void> proceed = new CompletableFuture<>();

        Transaction current = transaction.execute(status -> {
            var unused = inside.asyncTake(new Item(items[0].getId(), null), result -> {
                proceed.join();
                inside.write(items[1]);
                seen.complete(inside.getCurrentTransaction() != null);
            });
            return inside.getCurrentTransaction();
        });

        assertThat(((ServerTransaction) current).getState()).isEqualTo(TransactionConstants.ACTIVE);
        proceed.complete(null);
        assertThat(seen.get(20, TimeUnit.SECONDS)).isTrue();
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(outside.readById(Item.class, items[1].getId()))
                        .isNotNull());
        assertThat(outside.readById(Item.class, items[0].getId())).isNull();
    }

    @Test
    void aListenerThatFailsRollsBack() {
        outside.write(new Item(id, group));
        CompletableFuture<Void> proceed = new CompletableFuture<>();

        transaction.executeWithoutResult(status -> {
            var unused = inside.asyncTake(new Item(id, null), result -> {
                proceed.join();
                throw new IllegalStateException("no");
            });
        });
        proceed.complete(null);

        await().atMost(SOON).untilAsserted(() -> assertThat(countOutside()).isEqualTo(1));
    }
}
