package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.ChangeModifiers;
import com.gigaspaces.client.ChangeResult;
import com.gigaspaces.client.ChangeSet;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.query.IdQuery;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.contract.model.Item;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openspaces.core.ChangeException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.UpdateOperationTimeoutException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Changes that are part of a transaction, and those that meet one. */
@ContractTest
@Timeout(60)
final class ChangeTransactionContractTest {

    private static final long PATIENT = 30_000;
    private static final long IMPATIENT = 200;

    private final GigaSpace outside;
    private final GigaSpace inside;
    private final TransactionTemplate transaction;
    private final TransactionTemplate other;
    private final String group = Unique.text();
    private final long id = Unique.number();
    private final IdQuery<Item> byId = new IdQuery<>(Item.class, id);
    private final ChangeSet oneMore = new ChangeSet().increment("amount", 1);

    ChangeTransactionContractTest(GridUnderTest grid) {
        outside = grid.space();
        inside = grid.transactionalSpace();
        transaction = new TransactionTemplate(grid.transactionManager());
        other = new TransactionTemplate(grid.transactionManager());
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    private int amount() {
        return outside.readById(Item.class, id).getAmount();
    }

    private void writeItems(int count) {
        Item[] items = new Item[count];
        for (int i = 0; i < count; i++) {
            items[i] = new Item(Unique.number(), group, "item", i);
        }
        outside.writeMultiple(items);
    }

    @Test
    void aChangeIsSeenWithTheCommit() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.change(byId, oneMore).getNumberOfChangedEntries()).isEqualTo(1);
            assertThat(inside.readById(Item.class, id).getAmount()).isEqualTo(5);
            assertThat(outside.readById(Item.class, id)).isNull();
            assertThat(outside.readById(Item.class, id, id, 0, ReadModifiers.READ_COMMITTED)
                            .getAmount())
                    .isEqualTo(4);
            assertThat(outside.readById(Item.class, id, id, 0, ReadModifiers.DIRTY_READ)
                            .getAmount())
                    .isEqualTo(5);
        });

        assertThat(amount()).isEqualTo(5);
    }

    @Test
    void aChangeIsTakenBackWithTheRollback() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.change(byId, oneMore).getNumberOfChangedEntries()).isEqualTo(1);
            assertThat(inside.change(byId, oneMore).getNumberOfChangedEntries()).isEqualTo(1);
            assertThat(inside.readById(Item.class, id).getAmount()).isEqualTo(6);
            status.setRollbackOnly();
        });

        assertThat(amount()).isEqualTo(4);
        assertThat(outside.change(byId, oneMore, ChangeModifiers.RETURN_DETAILED_RESULTS)
                        .getResults()
                        .iterator()
                        .next()
                        .getVersion())
                .isEqualTo(2);
    }

    @Test
    void anEntryOfTheSameTransactionIsChanged() {
        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "chair", 4));
            assertThat(inside.change(byId, oneMore).getNumberOfChangedEntries()).isEqualTo(1);
            assertThat(inside.change(new Item(null, group), oneMore).getNumberOfChangedEntries())
                    .isEqualTo(1);
            assertLocked(() -> outside.change(new Item(null, group), oneMore));
        });

        assertThat(amount()).isEqualTo(6);
        assertThat(outside.write(new Item(id, group, "x", 1), WriteModifiers.UPDATE_ONLY)
                        .getVersion())
                .isEqualTo(4);
    }

    @Test
    void anEntryTakenInTheSameTransactionIsNotThere() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            inside.takeById(Item.class, id);
            assertThat(inside.change(new Item(null, group), oneMore).getNumberOfChangedEntries())
                    .isZero();
        });

        assertThat(outside.readById(Item.class, id)).isNull();
    }

    @Test
    void entriesOfAllPartitionsAreChangedTogether() {
        writeItems(12);
        ChangeSet renamed = new ChangeSet().set("name", "table");

        ChangeResult<Item> result = transaction.execute(status -> {
            ChangeResult<Item> changed = inside.change(new Item(null, group), renamed);
            assertThat(outside.count(new Item(null, group, "table", null))).isZero();
            assertThat(inside.count(new Item(null, group, "table", null))).isEqualTo(12);
            return changed;
        });

        assertThat(result.getNumberOfChangedEntries()).isEqualTo(12);
        assertThat(outside.count(new Item(null, group, "table", null))).isEqualTo(12);
    }

    @Test
    void changesOfAllPartitionsAreTakenBackTogether() {
        writeItems(12);

        transaction.executeWithoutResult(status -> {
            assertThat(inside.change(
                                    new SQLQuery<>(Item.class, "group = ? and amount >= ?", group, 4),
                                    new ChangeSet().set("name", "table"))
                            .getNumberOfChangedEntries())
                    .isEqualTo(8);
            status.setRollbackOnly();
        });

        assertThat(outside.count(new Item(null, group, "item", null))).isEqualTo(12);
    }

    @Test
    void resultsTellWhatTheTransactionSees() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            inside.change(byId, oneMore);
            ChangeResult<Item> result = inside.change(byId, oneMore, ChangeModifiers.RETURN_DETAILED_RESULTS);

            assertThat(result.getResults()).singleElement().satisfies(entry -> {
                assertThat(entry.getId()).isEqualTo(id);
                assertThat(entry.getVersion()).isEqualTo(3);
                assertThat(entry.getChangeOperationsResults())
                        .singleElement()
                        .satisfies(changed -> assertThat(changed.getResult()).isEqualTo(6));
            });
        });

        assertThat(amount()).isEqualTo(6);
    }

    @Test
    void aChangedEntryIsLockedForOthers() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            inside.change(byId, oneMore);

            assertThat(outside.takeById(Item.class, id)).isNull();
            assertLocked(() -> outside.change(byId, oneMore));
            assertLocked(() -> outside.change(byId, oneMore, IMPATIENT));
            other.executeWithoutResult(inner -> assertLocked(() -> inside.change(byId, oneMore)));
            assertThatThrownBy(() -> outside.write(new Item(id, group, "x", 3)))
                    .isInstanceOf(UpdateOperationTimeoutException.class);
        });

        assertThat(amount()).isEqualTo(5);
    }

    @Test
    void anEntryThatWasReadIsNotChangedByOthers() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.readById(Item.class, id)).isNotNull();
            assertLocked(() -> outside.change(byId, oneMore));
            assertThat(inside.change(byId, oneMore).getNumberOfChangedEntries()).isEqualTo(1);
        });

        assertThat(amount()).isEqualTo(5);
    }

    @Test
    void aFailedChangeLeavesTheTransactionOpen() {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            assertThatThrownBy(() -> inside.change(byId, new ChangeSet().increment("name", 1)))
                    .isInstanceOf(ChangeException.class);
            assertThat(inside.change(byId, oneMore).getNumberOfChangedEntries()).isEqualTo(1);
        });

        assertThat(amount()).isEqualTo(5);
    }

    @Test
    void asynchronousChangesTakePart() throws Exception {
        outside.write(new Item(id, group, "chair", 4));

        transaction.executeWithoutResult(status -> {
            Future<ChangeResult<Item>> changed = inside.asyncChange(byId, oneMore);
            assertThat(changed)
                    .succeedsWithin(Duration.ofSeconds(20))
                    .satisfies(result ->
                            assertThat(result.getNumberOfChangedEntries()).isEqualTo(1));
            assertThat(outside.readById(Item.class, id)).isNull();
            status.setRollbackOnly();
        });

        assertThat(amount()).isEqualTo(4);
    }

    @Test
    void entriesThatAreLockedFailAndOthersAreChanged() {
        outside.write(new Item(id, group, "chair", 4));
        writeItems(6);

        transaction.executeWithoutResult(status -> {
            inside.takeById(Item.class, id);
            assertThatThrownBy(() -> outside.change(
                            new Item(null, group),
                            new ChangeSet().set("name", "table"),
                            ChangeModifiers.RETURN_DETAILED_RESULTS))
                    .isInstanceOfSatisfying(ChangeException.class, failure -> {
                        assertThat(failure.getNumSuccesfullChanges()).isEqualTo(6);
                        assertThat(failure.getFailedChanges())
                                .singleElement()
                                .satisfies(entry -> assertThat(entry.getId()).isEqualTo(id));
                    });
        });

        assertThat(outside.count(new Item(null, group, "table", null))).isEqualTo(6);
    }

    @Test
    void aChangeWaitsForTheEndOfATransaction() throws Exception {
        outside.write(new Item(id, group, "chair", 4));

        Future<ChangeResult<Item>> waiting = transaction.execute(status -> {
            inside.write(new Item(id, group, "table", 10));
            Future<ChangeResult<Item>> change = inBackground(() -> outside.change(byId, oneMore, PATIENT));
            assertStillWaiting(change);
            return change;
        });

        assertThat(waiting.get(PATIENT, TimeUnit.MILLISECONDS).getNumberOfChangedEntries())
                .isEqualTo(1);
        assertThat(amount()).isEqualTo(11);
    }

    @Test
    void aChangeOfSeveralWaitsForThoseThatAreLocked() throws Exception {
        outside.write(new Item(id, group, "chair", 4));
        writeItems(6);

        Future<ChangeResult<Item>> waiting = transaction.execute(status -> {
            inside.takeById(Item.class, id);
            Future<ChangeResult<Item>> change = inBackground(
                    () -> outside.change(new Item(null, group), new ChangeSet().set("name", "table"), PATIENT));
            assertStillWaiting(change);
            status.setRollbackOnly();
            return change;
        });

        assertThat(waiting.get(PATIENT, TimeUnit.MILLISECONDS).getNumberOfChangedEntries())
                .isEqualTo(7);
        assertThat(outside.count(new Item(null, group, "table", null))).isEqualTo(7);
    }

    private void assertLocked(ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(ChangeException.class, failure -> {
            assertThat(failure.getNumSuccesfullChanges()).isZero();
            assertThat(failure.getFailedChanges()).singleElement().satisfies(entry -> {
                assertThat(entry.getId()).isEqualTo(id);
                assertThat(entry.getCause()).isInstanceOf(UpdateOperationTimeoutException.class);
            });
        });
    }

    private static <T> Future<T> inBackground(Supplier<T> operation) {
        return CompletableFuture.supplyAsync(operation);
    }

    private static void assertStillWaiting(Future<?> future) {
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(future).isNotDone());
    }
}
