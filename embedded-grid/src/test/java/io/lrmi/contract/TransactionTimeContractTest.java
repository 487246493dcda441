package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.WriteModifiers;
import io.lrmi.contract.model.Item;
import java.time.Duration;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseDeniedException;
import net.jini.core.lease.UnknownLeaseException;
import net.jini.core.transaction.Transaction;
import net.jini.core.transaction.TransactionFactory;
import net.jini.core.transaction.UnknownTransactionException;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.InactiveTransactionException;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.openspaces.core.transaction.manager.ExistingJiniTransactionManager;
import org.springframework.transaction.TransactionTimedOutException;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions end by themselves when their time is over. */
@ContractTest
final class TransactionTimeContractTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    /** A grid looks for overdue transactions now and then, and adds some time of its own. */
    private static final Duration AFTER_ITS_LEASE = Duration.ofSeconds(60);

    private final DistributedJiniTransactionManager manager;
    /** Not in a transaction, whatever the thread does. */
    private final GigaSpace outside;

    private final GigaSpace inside;
    private final TransactionTemplate transaction;
    private final String group = Unique.text();
    private final long id = Unique.number();

    TransactionTimeContractTest(GridUnderTest grid) {
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
    void aTransactionWithoutTimeIsRefused() {
        assertThatThrownBy(() -> TransactionFactory.create(manager.getTransactionManager(), 0))
                .isInstanceOf(LeaseDeniedException.class);
    }

    @Test
    void anOverdueTransactionIsRolledBack() {
        transaction.setTimeout(1);

        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    inside.write(new Item(id, group));
                    await().pollInSameThread()
                            .atMost(SOON)
                            .untilAsserted(() -> assertThatThrownBy(() -> inside.readById(Item.class, id))
                                    .isInstanceOf(InactiveTransactionException.class));
                }))
                .isInstanceOf(TransactionTimedOutException.class);

        assertThat(outside.write(new Item(id, group), WriteModifiers.WRITE_ONLY).getVersion())
                .isEqualTo(1);
    }

    @Test
    void whatAClientThatIsGoneHasLockedIsFreeAfterTheLease() throws Exception {
        Item[] items = items(2);
        outside.writeMultiple(items);
        Transaction abandoned = TransactionFactory.create(manager.getTransactionManager(), 1_000).transaction;

        writeUnder(
                abandoned,
                new Item(items[0].getId(), group, "lost", 0),
                new Item(items[1].getId(), group, "lost", 0),
                new Item(id, group, "lost", 0));

        assertThat(countOutside()).isZero();
        await().atMost(AFTER_ITS_LEASE)
                .untilAsserted(() -> assertThat(countOutside()).isEqualTo(2));
        assertThat(outside.readMultiple(new Item(null, group)))
                .extracting(Item::getName)
                .containsOnly("item");
    }

    @Test
    void aRenewedTransactionLastsLonger() throws Exception {
        Item[] items = items(2);
        Transaction.Created created = TransactionFactory.create(manager.getTransactionManager(), 1_000);
        writeUnder(created.transaction, items);

        created.lease.renew(90_000);
        Transaction abandoned = TransactionFactory.create(manager.getTransactionManager(), 1_000).transaction;
        writeUnder(abandoned, new Item(id, group));
        await().atMost(AFTER_ITS_LEASE).ignoreExceptions().until(() -> {
            outside.write(new Item(id, group), WriteModifiers.WRITE_ONLY);
            return true;
        });

        created.transaction.commit();
        assertThat(countOutside()).isEqualTo(3);
        assertThatThrownBy(() -> created.lease.renew(1_000)).isInstanceOf(UnknownLeaseException.class);
    }

    @Test
    void aCancelledLeaseRollsBack() throws Exception {
        Transaction.Created created = TransactionFactory.create(manager.getTransactionManager(), Lease.FOREVER);
        writeUnder(created.transaction, items(4));

        created.lease.cancel();

        assertThatThrownBy(created.transaction::commit).isInstanceOf(UnknownTransactionException.class);
        assertThat(outside.takeMultiple(new Item(null, group))).isEmpty();
    }

    private void writeUnder(Transaction begun, Item... items) {
        ExistingJiniTransactionManager.bindExistingTransaction(begun);
        try {
            for (Item item : items) {
                outside.write(item);
            }
        } finally {
            ExistingJiniTransactionManager.unbindExistingTransaction();
        }
    }
}
