package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.async.AsyncFuture;
import io.lrmi.LrmiClient;
import io.lrmi.contract.model.Item;
import io.lrmi.wire.space.SpaceMethods;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** A grid that one test has used is as a new one for the next. */
class ResetTest {

    private final DistributedJiniTransactionManager manager = new DistributedJiniTransactionManager();
    private EmbeddedGrid grid;
    private LrmiClient client;
    private GigaSpace space;

    @BeforeEach
    void start() throws Exception {
        grid = EmbeddedGrid.builder("space").partitions(2).backups(1).start();
        client = LrmiClient.builder("space").locators(grid.lookupLocator()).connect();
        manager.afterPropertiesSet();
        space = new GigaSpaceConfigurer(client.space())
                .transactionManager(manager)
                .gigaSpace();
    }

    @AfterEach
    void stop() {
        TransactionSynchronizationManager.unbindResourceIfPossible(manager.getTransactionalContext());
        TransactionSynchronizationManager.clear();
        client.close();
        grid.close();
    }

    @Test
    void removesEntriesOfAllPartitionsFromMembersAndTheirBackups() {
        for (long id = 0; id < 20; id++) {
            space.write(item(id), 60_000);
        }

        grid.reset();

        assertThat(space.count(new Item())).isZero();
        grid.stopMember(grid.activeMember(0).name());
        grid.stopMember(grid.activeMember(1).name());
        assertThat(space.count(new Item())).isZero();
        space.write(item(1));
        assertThat(space.readById(Item.class, 1L).getName()).isEqualTo("chair");
    }

    @Test
    void givesUpTransactionsAndTheirLocks() {
        GigaSpace outside = client.gigaSpace();
        outside.write(item(1));
        TransactionStatus leaked = manager.getTransaction(new DefaultTransactionDefinition());
        space.takeById(Item.class, 1L);
        space.write(item(2));

        grid.reset();

        outside.write(item(1));
        outside.write(item(2));
        assertThat(outside.takeById(Item.class, 1L)).isNotNull();
        assertThat(outside.takeById(Item.class, 2L)).isNotNull();
        assertThatThrownBy(() -> manager.commit(leaked)).isInstanceOf(TransactionException.class);
    }

    @Test
    void letsThoseWaitOnWhoWaitForAnEntry() throws Exception {
        AsyncFuture<Item> waiting = client.gigaSpace().asyncTake(new Item(7L, null), 60_000);
        TransactionStatus transaction = manager.getTransaction(new DefaultTransactionDefinition());
        AsyncFuture<Item> inTransaction = space.asyncTake(new Item(8L, null), 60_000);

        grid.reset();
        client.gigaSpace().write(item(7));
        client.gigaSpace().write(item(8));

        assertThat(waiting.get(10, TimeUnit.SECONDS).getId()).isEqualTo(7L);
        assertThat(inTransaction.get(10, TimeUnit.SECONDS).getId()).isEqualTo(8L);
        manager.commit(transaction);
    }

    @Test
    void forgetsWhatAFrozenMemberHasNotRead() throws IOException {
        String name = grid.activeMember(0).name();
        try (RawConnection connection = RawLookup.connect(grid, name)) {
            grid.faults(name).freeze();
            connection.send(SpaceMethods.EXECUTE, Items.write(Items.item(2, "late")));
            assertThat(connection.isSilentFor(100)).isTrue();

            grid.reset();

            assertThat(connection.isClosedByServer()).isTrue();
        }
        assertThat(space.count(null)).isZero();
    }

    @Test
    void endsFaultsAndStartsWhatWasStopped() {
        EmbeddedMember first = grid.activeMember(0);
        EmbeddedMember second = grid.activeMember(1);
        grid.faults(first.name()).demote();
        grid.faults(first.name()).answerLate(Duration.ofMinutes(1));
        grid.stopMember(second.name());
        grid.stopLookupService();

        grid.reset();

        assertThat(grid.members()).allMatch(EmbeddedMember::isRunning);
        assertThat(grid.activeMember(0)).isSameAs(first);
        assertThat(grid.activeMember(1)).isSameAs(second);
        try (LrmiClient another =
                LrmiClient.builder("space").locators(grid.lookupLocator()).connect()) {
            another.gigaSpace().write(item(3));
        }
        assertThat(space.readById(Item.class, 3L)).isNotNull();
    }

    @Test
    void isNotPossibleOnceClosed() {
        grid.close();

        assertThatIllegalStateException().isThrownBy(grid::reset).withMessageContaining("'space' is closed");
    }

    private static Item item(long id) {
        return new Item(id, "group", "chair", 4);
    }
}
