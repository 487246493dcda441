package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import net.jini.core.lease.Lease;
import net.jini.core.transaction.CannotAbortException;
import net.jini.core.transaction.Transaction;
import net.jini.core.transaction.TransactionFactory;
import net.jini.core.transaction.UnknownTransactionException;
import net.jini.core.transaction.server.ServerTransaction;
import net.jini.core.transaction.server.TransactionConstants;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntryNotInSpaceException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.InactiveTransactionException;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.openspaces.core.transaction.manager.ExistingJiniTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionTemplate;

/** What is done in a transaction is done together or not at all. */
@ContractTest
final class TransactionContractTest {

    private final DistributedJiniTransactionManager manager;
    /** Not in a transaction, whatever the thread does. */
    private final GigaSpace outside;

    private final GigaSpace inside;
    private final TransactionTemplate transaction;
    private final String group = Unique.text();
    private final long id = Unique.number();

    TransactionContractTest(GridUnderTest grid) {
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

    // ---- the end ----------------------------------------------------------------------------------------------

    @Test
    void anEntryAppearsWithTheCommit() {
        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "chair", 4));
            assertThat(inside.readById(Item.class, id).getName()).isEqualTo("chair");
            assertThat(inside.count(new Item(null, group))).isEqualTo(1);
            assertThat(outside.readById(Item.class, id)).isNull();
            assertThat(outside.read(new Item(null, group))).isNull();
            assertThat(countOutside()).isZero();
        });

        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("chair");
    }

    @Test
    void entriesOfSeveralPartitionsAppearTogether() {
        Item[] items = items(12);

        transaction.executeWithoutResult(status -> {
            for (Item item : items) {
                inside.write(item);
            }
            assertThat(countOutside()).isZero();
        });

        assertThat(countOutside()).isEqualTo(12);
    }

    @Test
    void nothingIsLeftOfWhatIsRolledBack() {
        outside.write(new Item(id, group, "chair", 4));
        Item[] others = items(4);
        outside.writeMultiple(others);

        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "table", 5));
            inside.writeMultiple(items(6));
            inside.takeById(Item.class, others[0].getId());
            inside.clear(new Item(others[1].getId(), null));
            assertThat(inside.count(new Item(null, group))).isEqualTo(9);
            status.setRollbackOnly();
        });

        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("chair");
        assertThat(countOutside()).isEqualTo(5);
        assertThat(outside.write(new Item(id, group, "bench", 1), WriteModifiers.UPDATE_ONLY)
                        .getVersion())
                .isEqualTo(2);
    }

    @Test
    void aFailureOfTheApplicationRollsBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    inside.writeMultiple(items(4));
                    throw new IllegalStateException("no");
                }))
                .hasMessage("no");

        assertThat(countOutside()).isZero();
    }

    @Test
    void everyKindOfOperationTakesPart() {
        Item[] items = items(8);
        outside.writeMultiple(items);
        Object[] ids = {items[0].getId(), items[1].getId(), items[2].getId()};

        transaction.executeWithoutResult(status -> {
            assertThat(inside.takeByIds(Item.class, ids)).hasSize(3);
            assertThat(inside.readByIds(Item.class, ids)).isEmpty();
            assertThat(inside.readMultiple(new Item(null, group))).hasSize(5);
            assertThat(inside.readMultiple(new SQLQuery<>(Item.class, "group = ? and amount > 5", group)))
                    .hasSize(2);
            assertThat(inside.takeMultiple(new Item(null, group), 2)).hasSize(2);
            assertThat(inside.take(new Item(null, group))).isNotNull();
            assertThat(inside.read(new Item(null, group))).isNotNull();
            assertThat(inside.clear(new Item(null, group), ClearModifiers.NONE)).isEqualTo(2);
            assertThat(inside.count(new Item(null, group))).isZero();
            assertThat(inside.writeMultiple(items(3))).hasSize(3);
        });

        assertThat(countOutside()).isEqualTo(3);
    }

    @Test
    void readingAloneCanBeCommitted() {
        Item[] items = items(6);
        outside.writeMultiple(items);

        transaction.executeWithoutResult(status -> {
            assertThat(inside.readMultiple(new Item(null, group))).hasSize(6);
            assertThat(inside.readById(Item.class, Unique.number())).isNull();
        });

        assertThat(outside.takeMultiple(new Item(null, group))).hasSize(6);
    }

    @Test
    void readingInOnePartitionAndWritingInAnotherCanBeCommitted() {
        Item[] items = items(6);
        outside.writeMultiple(items);

        transaction.executeWithoutResult(status -> {
            assertThat(inside.readById(Item.class, items[0].getId())).isNotNull();
            inside.write(new Item(items[1].getId(), group, "other", 1));
        });

        assertThat(outside.readById(Item.class, items[1].getId()).getName()).isEqualTo("other");
        assertThat(outside.takeById(Item.class, items[0].getId())).isNotNull();
    }

    @Test
    void aTransactionThatDoesNothingCanBeEnded() {
        transaction.executeWithoutResult(status -> {});
        transaction.executeWithoutResult(status -> status.setRollbackOnly());
        transaction.executeWithoutResult(
                status -> assertThat(inside.readById(Item.class, id)).isNull());

        assertThat(inside.getCurrentTransaction()).isNull();
    }

    @Test
    void anOperationThatFailsDoesNotSpoilTheTransaction() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> inside.write(new Item(Unique.number(), group), WriteModifiers.UPDATE_ONLY))
                    .isInstanceOf(EntryNotInSpaceException.class);
            inside.write(new Item(id, group, "table", 5));
        });
        transaction.executeWithoutResult(status -> assertThatThrownBy(
                        () -> inside.write(new Item(Unique.number(), group), WriteModifiers.UPDATE_ONLY))
                .isInstanceOf(EntryNotInSpaceException.class));

        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("table");
    }

    @Test
    void anEntryCanBeTakenAndWrittenAgain() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.takeById(Item.class, id)).isNotNull();
            assertThat(inside.readById(Item.class, id)).isNull();
            assertThat(inside.takeById(Item.class, id)).isNull();
            assertThatThrownBy(() -> inside.write(new Item(id, group, "bench", 1), WriteModifiers.UPDATE_ONLY))
                    .isInstanceOf(EntryNotInSpaceException.class);
            inside.write(new Item(id, group, "table", 5));
            assertThat(inside.readById(Item.class, id).getName()).isEqualTo("table");
        });

        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("table");
        assertThat(countOutside()).isEqualTo(1);
    }

    @Test
    void anEntryCanBeWrittenUpdatedAndTakenWithinOneTransaction() {
        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "chair", 4));
            inside.write(new Item(id, group, "table", 5));
            assertThat(inside.takeById(Item.class, id).getName()).isEqualTo("table");
        });

        assertThat(outside.readById(Item.class, id)).isNull();
        assertThat(outside.write(new Item(id, group), WriteModifiers.WRITE_ONLY).getVersion())
                .isEqualTo(1);
    }

    @Test
    void aOneWayWriteIsRefused() {
        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> inside.write(new Item(id, group), WriteModifiers.ONE_WAY))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThatThrownBy(() -> inside.writeMultiple(
                            new Item[] {new Item(id, group)}, Lease.FOREVER, WriteModifiers.ONE_WAY))
                    .isInstanceOf(UnsupportedOperationException.class);
        });
    }

    @Test
    void entriesWithGeneratedIdsTakePart() {
        transaction.executeWithoutResult(status -> {
            inside.write(new Payment(group, id, group));
            assertThat(outside.count(new Payment(null, id, group))).isZero();
            assertThat(inside.count(new Payment(null, id, group))).isEqualTo(1);
        });

        assertThat(outside.count(new Payment(null, id, group))).isEqualTo(1);
    }

    // ---- Spring -----------------------------------------------------------------------------------------------

    @Test
    void aNewTransactionIsIndependentOfTheCurrentOne() {
        TransactionTemplate independent = new TransactionTemplate(manager);
        independent.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        Item[] items = items(2);

        transaction.executeWithoutResult(outer -> {
            inside.write(items[0]);
            Transaction first = inside.getCurrentTransaction();
            independent.executeWithoutResult(inner -> {
                assertThat(inside.getCurrentTransaction()).isNotEqualTo(first);
                assertThat(inside.readById(Item.class, items[0].getId())).isNull();
                inside.write(items[1]);
            });
            assertThat(inside.getCurrentTransaction()).isEqualTo(first);
            outer.setRollbackOnly();
        });

        assertThat(outside.readById(Item.class, items[0].getId())).isNull();
        assertThat(outside.readById(Item.class, items[1].getId())).isNotNull();
    }

    @Test
    void operationsOfASuspendedTransactionStandAlone() {
        TransactionTemplate suspended = new TransactionTemplate(manager);
        suspended.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);

        transaction.executeWithoutResult(outer -> {
            suspended.executeWithoutResult(none -> inside.write(new Item(id, group)));
            outer.setRollbackOnly();
        });

        assertThat(outside.readById(Item.class, id)).isNotNull();
    }

    @Test
    void aCallerIsToldThatAnInnerPartRolledBack() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(outer -> {
                    inside.write(new Item(id, group));
                    transaction.executeWithoutResult(inner -> inner.setRollbackOnly());
                }))
                .isInstanceOf(UnexpectedRollbackException.class);

        assertThat(outside.readById(Item.class, id)).isNull();
    }

    @Test
    void aReadOnlyTransactionCanBeCommitted() {
        outside.write(new Item(id, group, "chair", 4));
        transaction.setReadOnly(true);

        assertThat(transaction
                        .execute(status -> inside.readById(Item.class, id))
                        .getName())
                .isEqualTo("chair");
    }

    // ---- without Spring ---------------------------------------------------------------------------------------

    @Test
    void aTransactionCanBeBegunAndEndedByHand() throws Exception {
        Transaction.Created created = TransactionFactory.create(manager.getTransactionManager(), 30_000);
        ServerTransaction begun = (ServerTransaction) created.transaction;
        assertThat(created.lease.getExpiration()).isGreaterThan(System.currentTimeMillis() + 10_000);
        assertThat(begun.getState()).isEqualTo(TransactionConstants.ACTIVE);

        ExistingJiniTransactionManager.bindExistingTransaction(begun);
        try {
            assertThat(outside.getCurrentTransaction()).isEqualTo(begun);
            outside.write(new Item(id, group));
        } finally {
            ExistingJiniTransactionManager.unbindExistingTransaction();
        }
        assertThat(outside.readById(Item.class, id)).isNull();
        begun.commit();

        assertThat(outside.readById(Item.class, id)).isNotNull();
        assertThatThrownBy(begun::commit).isInstanceOf(UnknownTransactionException.class);
        assertThatThrownBy(begun::abort).isInstanceOf(UnknownTransactionException.class);
        assertThatThrownBy(begun::getState).isInstanceOf(UnknownTransactionException.class);
        ExistingJiniTransactionManager.bindExistingTransaction(begun);
        try {
            assertThatThrownBy(() -> outside.write(new Item(id, group)))
                    .isInstanceOf(InactiveTransactionException.class);
        } finally {
            ExistingJiniTransactionManager.unbindExistingTransaction();
        }
    }

    @Test
    void theWaitForAnEndCanBeLimited() throws Exception {
        Transaction first = TransactionFactory.create(manager.getTransactionManager(), 30_000).transaction;
        writeUnder(first, new Item(id, group));
        first.commit(30_000);
        Transaction second = TransactionFactory.create(manager.getTransactionManager(), 30_000).transaction;
        writeUnder(second, new Item(id, group, "other", 1));
        second.abort(30_000);

        assertThat(outside.readById(Item.class, id).getName()).isNull();
        assertThatThrownBy(() -> second.abort(30_000)).isInstanceOf(UnknownTransactionException.class);
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

    @Test
    void anEndedTransactionCannotBeRolledBack() throws Exception {
        Transaction begun = TransactionFactory.create(manager.getTransactionManager(), 30_000).transaction;
        begun.commit();

        assertThatThrownBy(begun::abort).isInstanceOfAny(UnknownTransactionException.class, CannotAbortException.class);
    }
}
