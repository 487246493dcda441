package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.CountModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Item;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.UpdateOperationTimeoutException;
import org.openspaces.core.WriteMultipleException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What a transaction shows to others, and what it keeps them from. */
@ContractTest
@Timeout(60)
final class IsolationContractTest {

    private static final long PATIENT = 30_000;
    private static final long IMPATIENT = 200;

    /** Not in a transaction, whatever the thread does. */
    private final GigaSpace outside;

    private final GigaSpace inside;
    private final TransactionTemplate transaction;
    private final TransactionTemplate other;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final String group = Unique.text();
    private final long id = Unique.number();

    IsolationContractTest(GridUnderTest grid) {
        outside = grid.space();
        inside = grid.transactionalSpace();
        transaction = new TransactionTemplate(grid.transactionManager());
        other = new TransactionTemplate(grid.transactionManager());
        other.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    private Item outside(ReadModifiers modifiers) {
        return outside.readById(Item.class, id, id, 0, modifiers);
    }

    private static <T> T get(Future<T> future) throws Exception {
        return future.get(PATIENT, TimeUnit.MILLISECONDS);
    }

    // ---- what others see --------------------------------------------------------------------------------------

    @Test
    void aNewEntryIsSeenByDirtyReadsOnly() {
        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "new", 1));

            assertThat(outside(ReadModifiers.REPEATABLE_READ)).isNull();
            assertThat(outside(ReadModifiers.READ_COMMITTED)).isNull();
            assertThat(outside(ReadModifiers.DIRTY_READ).getName()).isEqualTo("new");
            assertThat(outside.count(new Item(null, group))).isZero();
            assertThat(outside.count(new Item(null, group), CountModifiers.READ_COMMITTED))
                    .isZero();
            assertThat(outside.count(new Item(null, group), CountModifiers.DIRTY_READ))
                    .isEqualTo(1);
            assertThat(outside.take(new Item(null, group))).isNull();
        });
    }

    @Test
    void anUpdatedEntryIsSeenAsItWasByReadsOfWhatIsCommitted() {
        outside.write(new Item(id, group, "old", 1));

        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "new", 2));

            assertThat(outside(ReadModifiers.REPEATABLE_READ)).isNull();
            assertThat(outside(ReadModifiers.READ_COMMITTED).getName()).isEqualTo("old");
            assertThat(outside(ReadModifiers.DIRTY_READ).getName()).isEqualTo("new");
            assertThat(outside.readMultiple(
                            new Item(null, group, "old", null), Integer.MAX_VALUE, ReadModifiers.READ_COMMITTED))
                    .hasSize(1);
            assertThat(outside.readMultiple(
                            new Item(null, group, "new", null), Integer.MAX_VALUE, ReadModifiers.READ_COMMITTED))
                    .isEmpty();
            assertThat(outside.count(new Item(null, group), CountModifiers.READ_COMMITTED))
                    .isEqualTo(1);
            assertThat(inside.readById(Item.class, id, id, 0, ReadModifiers.READ_COMMITTED)
                            .getName())
                    .isEqualTo("new");
        });
    }

    @Test
    void aTakenEntryIsSeenByReadsOfWhatIsCommitted() {
        outside.write(new Item(id, group, "old", 1));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.takeById(Item.class, id)).isNotNull();

            assertThat(outside(ReadModifiers.REPEATABLE_READ)).isNull();
            assertThat(outside(ReadModifiers.READ_COMMITTED).getName()).isEqualTo("old");
            assertThat(outside(ReadModifiers.DIRTY_READ)).isNull();
            assertThat(outside.count(new Item(null, group), CountModifiers.READ_COMMITTED))
                    .isEqualTo(1);
            assertThat(inside.readById(Item.class, id, id, 0, ReadModifiers.READ_COMMITTED))
                    .isNull();
        });

        assertThat(outside(ReadModifiers.READ_COMMITTED)).isNull();
    }

    @Test
    void theIsolationLevelOfATransactionAppliesToItsReads() {
        outside.write(new Item(id, group, "old", 1));
        TransactionTemplate committed = new TransactionTemplate(other.getTransactionManager(), other);
        committed.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        TransactionTemplate dirty = new TransactionTemplate(other.getTransactionManager(), other);
        dirty.setIsolationLevel(TransactionDefinition.ISOLATION_READ_UNCOMMITTED);

        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "new", 2));

            assertThat(other.<Item>execute(inner -> inside.readById(Item.class, id)))
                    .isNull();
            assertThat(committed
                            .<Item>execute(inner -> inside.readById(Item.class, id))
                            .getName())
                    .isEqualTo("old");
            assertThat(dirty.<Item>execute(inner -> inside.readById(Item.class, id))
                            .getName())
                    .isEqualTo("new");
            assertThat(committed.<Integer>execute(inner -> inside.count(new Item(null, group))))
                    .isEqualTo(1);
            assertThat(inside.getDefaultReadModifiers().isReadCommitted()).isFalse();
        });
    }

    // ---- what others cannot do --------------------------------------------------------------------------------

    @Test
    void aChangedEntryIsLockedForOthers() {
        outside.write(new Item(id, group, "old", 1));

        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "new", 2));

            assertThat(outside.takeById(Item.class, id)).isNull();
            assertThat(outside.takeMultiple(new Item(null, group))).isEmpty();
            assertThat(outside.clear(new Item(null, group), ClearModifiers.NONE))
                    .isZero();
            assertThat(outside.readIfExistsById(Item.class, id)).isNull();
            assertThat(outside.readIfExists(new Item(id, null), IMPATIENT)).isNull();
            assertThatThrownBy(() -> outside.write(new Item(id, group, "x", 3)))
                    .isInstanceOf(UpdateOperationTimeoutException.class);
            assertThatThrownBy(() -> outside.write(
                            new Item(id, group, "x", 3), Long.MAX_VALUE, IMPATIENT, WriteModifiers.UPDATE_ONLY))
                    .isInstanceOf(UpdateOperationTimeoutException.class);
            assertThatThrownBy(() -> outside.write(new Item(id, group, "x", 3), WriteModifiers.WRITE_ONLY))
                    .isInstanceOf(EntryAlreadyInSpaceException.class);
            assertThatThrownBy(() -> outside.writeMultiple(new Item[] {new Item(id, group, "x", 3)}))
                    .isInstanceOf(WriteMultipleException.class);
        });

        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("new");
    }

    @Test
    void anEntryThatWasReadCanBeReadByOthersButNotChanged() {
        outside.write(new Item(id, group, "old", 1));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.readById(Item.class, id)).isNotNull();

            assertThat(outside.readById(Item.class, id)).isNotNull();
            assertThat(other.<Item>execute(inner -> inside.readById(Item.class, id)))
                    .isNotNull();
            assertThat(outside.takeById(Item.class, id)).isNull();
            assertThatThrownBy(() -> outside.write(new Item(id, group, "x", 3)))
                    .isInstanceOf(UpdateOperationTimeoutException.class);
            assertThat(other.<Item>execute(
                            inner -> inside.readById(Item.class, id, id, 0, ReadModifiers.EXCLUSIVE_READ_LOCK)))
                    .isNull();
            assertThat(outside.readById(Item.class, id, id, 0, ReadModifiers.EXCLUSIVE_READ_LOCK))
                    .isNotNull();
        });

        assertThat(outside.takeById(Item.class, id)).isNotNull();
    }

    @Test
    void aReadOfWhatIsCommittedLocksNothing() {
        outside.write(new Item(id, group, "old", 1));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.readById(Item.class, id, id, 0, ReadModifiers.READ_COMMITTED))
                    .isNotNull();
            assertThat(inside.readById(Item.class, id, id, 0, ReadModifiers.DIRTY_READ))
                    .isNotNull();
            assertThat(inside.count(new Item(null, group))).isEqualTo(1);

            assertThat(outside.takeById(Item.class, id)).isNotNull();
        });
    }

    @Test
    void anExclusiveReadLocksForOthers() {
        outside.write(new Item(id, group, "old", 1));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.readById(Item.class, id, id, 0, ReadModifiers.EXCLUSIVE_READ_LOCK))
                    .isNotNull();
            assertThat(inside.readById(Item.class, id, id, 0, ReadModifiers.EXCLUSIVE_READ_LOCK))
                    .isNotNull();

            assertThat(outside.readById(Item.class, id)).isNull();
            assertThat(outside(ReadModifiers.READ_COMMITTED).getName()).isEqualTo("old");
            assertThat(outside(ReadModifiers.DIRTY_READ).getName()).isEqualTo("old");
            assertThat(outside.takeById(Item.class, id)).isNull();
            assertThat(other.<Item>execute(
                            inner -> inside.readById(Item.class, id, id, 0, ReadModifiers.EXCLUSIVE_READ_LOCK)))
                    .isNull();
            inside.write(new Item(id, group, "new", 2));
        });

        assertThat(outside.takeById(Item.class, id).getName()).isEqualTo("new");
    }

    @Test
    void aReadLockBecomesAWriteLockIfNobodyElseReads() {
        outside.write(new Item(id, group, "old", 1));

        transaction.executeWithoutResult(status -> {
            assertThat(inside.readById(Item.class, id)).isNotNull();
            other.executeWithoutResult(inner -> {
                assertThat(inside.readById(Item.class, id)).isNotNull();
                assertThatThrownBy(() -> inside.write(new Item(id, group, "x", 3)))
                        .isInstanceOf(UpdateOperationTimeoutException.class);
            });
            inside.write(new Item(id, group, "new", 2));
        });

        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("new");
    }

    @Test
    void twoTransactionsCannotWriteTheSameEntry() {
        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "first", 1));
            other.executeWithoutResult(inner -> {
                assertThatThrownBy(() -> inside.write(new Item(id, group, "second", 2), WriteModifiers.WRITE_ONLY))
                        .isInstanceOf(EntryAlreadyInSpaceException.class);
                assertThatThrownBy(() -> inside.write(new Item(id, group, "second", 2)))
                        .isInstanceOf(UpdateOperationTimeoutException.class);
            });
        });

        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("first");
    }

    // ---- waiting ----------------------------------------------------------------------------------------------

    @Test
    void aReadWaitsForTheCommit() throws Exception {
        outside.write(new Item(id, group, "old", 1));

        Future<Item> read = transaction.execute(status -> {
            inside.write(new Item(id, group, "new", 2));
            Future<Item> waiting = threads.submit(() -> outside.read(new Item(id, null), PATIENT));
            assertStillWaiting(waiting);
            return waiting;
        });

        assertThat(get(read).getName()).isEqualTo("new");
    }

    @Test
    void aTakeWaitsForTheRollback() throws Exception {
        outside.write(new Item(id, group, "old", 1));

        Future<Item> taken = transaction.execute(status -> {
            inside.takeById(Item.class, id);
            Future<Item> waiting = threads.submit(() -> outside.takeById(new IdQuery<>(Item.class, id), PATIENT));
            assertStillWaiting(waiting);
            status.setRollbackOnly();
            return waiting;
        });

        assertThat(get(taken).getName()).isEqualTo("old");
        assertThat(outside.readById(Item.class, id)).isNull();
    }

    @Test
    void aTakeWaitsForAnEntryThatWasRead() throws Exception {
        outside.write(new Item(id, group, "old", 1));

        Future<Item> taken = transaction.execute(status -> {
            inside.readById(Item.class, id);
            Future<Item> waiting = threads.submit(() -> outside.take(new Item(id, null), PATIENT));
            assertStillWaiting(waiting);
            return waiting;
        });

        assertThat(get(taken).getName()).isEqualTo("old");
    }

    @Test
    void anUpdateWaitsForTheEnd() throws Exception {
        outside.write(new Item(id, group, "old", 1));

        Future<?> updated = transaction.execute(status -> {
            inside.write(new Item(id, group, "new", 2));
            Future<?> waiting = threads.submit(() -> outside.write(
                    new Item(id, group, "newer", 3), Long.MAX_VALUE, PATIENT, WriteModifiers.UPDATE_ONLY));
            assertStillWaiting(waiting);
            return waiting;
        });

        get(updated);
        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("newer");
        assertThat(outside.write(new Item(id, group, "x", 4)).getVersion()).isEqualTo(4);
    }

    @Test
    void aWriteOfSeveralWaitsForThoseThatAreLocked() throws Exception {
        outside.write(new Item(id, group, "old", 1));
        long free = Unique.number();

        Future<?> written = transaction.execute(status -> {
            inside.write(new Item(id, group, "new", 2));
            Future<?> waiting = threads.submit(() -> outside.writeMultiple(
                    new Item[] {new Item(id, group, "newer", 3), new Item(free, group, "free", 4)},
                    Long.MAX_VALUE,
                    PATIENT,
                    WriteModifiers.UPDATE_OR_WRITE));
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(
                            () -> assertThat(outside.readById(Item.class, free)).isNotNull());
            assertStillWaiting(waiting);
            return waiting;
        });

        get(written);
        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("newer");
    }

    @Test
    void aWriteOfSeveralFailsForThoseThatStayLocked() {
        outside.write(new Item(id, group, "old", 1));
        long free = Unique.number();

        transaction.executeWithoutResult(status -> {
            inside.write(new Item(id, group, "new", 2));
            assertThatThrownBy(() -> outside.writeMultiple(
                            new Item[] {new Item(id, group, "x", 3), new Item(free, group, "free", 4)},
                            Long.MAX_VALUE,
                            IMPATIENT,
                            WriteModifiers.UPDATE_OR_WRITE))
                    .isInstanceOf(WriteMultipleException.class);
        });

        assertThat(outside.readById(Item.class, id).getName()).isEqualTo("new");
        assertThat(outside.readById(Item.class, free)).isNotNull();
    }

    @Test
    void aReadOfLockedEntriesOnlyWaitsForThem() throws Exception {
        outside.write(new Item(id, group, "old", 1));

        Future<Item> read = transaction.execute(status -> {
            inside.write(new Item(id, group, "new", 2));
            Future<Item> waiting = threads.submit(() -> outside.readIfExists(new Item(id, null), PATIENT));
            assertStillWaiting(waiting);
            return waiting;
        });

        assertThat(get(read).getName()).isEqualTo("new");
        assertThat(outside.readIfExists(new Item(Unique.number(), null), PATIENT))
                .isNull();
    }

    @Test
    void aReadOfLockedEntriesOnlyEndsWhenTheyAreGone() throws Exception {
        outside.write(new Item(id, group, "old", 1));

        Future<Item> read = transaction.execute(status -> {
            inside.takeById(Item.class, id);
            Future<Item> waiting = threads.submit(() -> outside.readIfExists(new Item(id, null), PATIENT));
            assertStillWaiting(waiting);
            return waiting;
        });

        assertThat(read.get(10, TimeUnit.SECONDS)).isNull();
    }

    @Test
    void aTakeInATransactionWaitsForANewEntry() throws Exception {
        Future<Item> taken =
                threads.submit(() -> transaction.execute(status -> inside.take(new Item(id, null), PATIENT)));
        assertStillWaiting(taken);

        outside.write(new Item(id, group, "new", 1));

        assertThat(get(taken).getName()).isEqualTo("new");
        assertThat(outside.readById(Item.class, id)).isNull();
    }

    @Test
    void anEntryWrittenInATransactionIsGivenToThoseWhoWaitWithTheCommit() throws Exception {
        Future<Item> taken = transaction.execute(status -> {
            Future<Item> waiting = threads.submit(() -> outside.take(new Item(id, null), PATIENT));
            assertStillWaiting(waiting);
            inside.write(new Item(id, group, "new", 1));
            assertStillWaiting(waiting);
            return waiting;
        });

        assertThat(get(taken).getName()).isEqualTo("new");
        assertThat(outside.readById(Item.class, id, id, 0, ReadModifiers.DIRTY_READ))
                .isNull();
    }

    private static void assertStillWaiting(Future<?> future) {
        await().during(Duration.ofMillis(300))
                .atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(future).isNotDone());
    }
}
