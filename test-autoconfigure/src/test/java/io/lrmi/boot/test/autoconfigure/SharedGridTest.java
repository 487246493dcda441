package io.lrmi.boot.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.app.Order;
import io.lrmi.boot.test.autoconfigure.app.OrderApplication;
import io.lrmi.boot.test.autoconfigure.app.Orders;
import io.lrmi.boot.test.autoconfigure.app.Seen;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.EmbeddedMember;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Test classes with the same configuration have the same grid, one after the other, and nothing of one reaches another. */
class SharedGridTest {

    @Test
    void nothingOfATestReachesTheNext() {
        EmbeddedGridTests.run(Leaving.class).assertStatistics(statistics -> statistics.succeeded(5));

        assertThat(Seen.GRIDS).hasSize(5).containsOnly(Seen.GRIDS.get(0));
    }

    @Test
    void classesWithTheSameConfigurationShareAContextAndItsGrid() {
        EmbeddedGridTests.run(First.class, Second.class).assertStatistics(statistics -> statistics.succeeded(40));

        assertThat(Seen.GRIDS).hasSize(40).containsOnly(Seen.GRIDS.get(0));
        assertThat(Seen.GRIDS.get(0).members()).allMatch(EmbeddedMember::isActive);
    }

    @Test
    void classesWithAnotherConfigurationHaveAnother() {
        EmbeddedGridTests.run(First.class, Larger.class).assertStatistics(statistics -> statistics.succeeded(40));

        assertThat(Seen.GRIDS.stream().distinct()).hasSize(2);
    }

    @Test
    void classesThatShareAGridDoNotRunAtTheSameTime() {
        EmbeddedGridTests.runInParallel(First.class, Second.class, Larger.class)
                .assertStatistics(statistics -> statistics.succeeded(60));
    }

    @EmbeddedGridTest(partitions = 2, backups = 1)
    @ContextConfiguration(classes = OrderApplication.class)
    @Import(Orders.class)
    @TestMethodOrder(MethodOrderer.MethodName.class)
    static class Leaving {

        @Autowired
        private Orders orders;

        @Autowired
        private GigaSpace space;

        @Autowired
        private PlatformTransactionManager transactions;

        private final EmbeddedGrid grid;

        Leaving(@Autowired EmbeddedGrid grid) {
            this.grid = grid;
            Seen.GRIDS.add(grid);
        }

        @Test
        void a_entries() {
            assertThat(orders.count()).isZero();
            for (int i = 0; i < 10; i++) {
                space.write(new Order("id " + i, "tea"), 3_600_000);
            }
            assertThat(orders.count()).isEqualTo(10);
        }

        @Test
        void b_aTransaction() {
            assertThat(orders.count()).isZero();
            orders.place(new Order("a", "tea"));
            transactions.getTransaction(new DefaultTransactionDefinition());
            space.takeById(Order.class, "a");
            orders.place(new Order("b", "salt"));
        }

        @Test
        void c_aFault() {
            assertThat(TransactionSynchronizationManager.isActualTransactionActive())
                    .isFalse();
            assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
            assertThat(orders.count()).isZero();
            orders.place(new Order("a", "tea"));
            orders.place(new Order("b", "salt"));
            grid.faults(grid.activeMember(0).name()).freeze();
        }

        @Test
        void d_stoppedMembers() {
            assertThat(orders.count()).isZero();
            orders.place(new Order("a", "tea"));
            grid.stopMember(grid.activeMember(1).name());
            grid.stopLookupService();
            assertThat(orders.count()).isLessThanOrEqualTo(1);
        }

        @Test
        void e_findsTheGridAsItWas() {
            assertThat(grid.members())
                    .allMatch(EmbeddedMember::isRunning)
                    .allMatch(member -> member.isActive() == (member.backupIndex() == 0));
            assertThat(orders.count()).isZero();
        }
    }

    /** Fails if somebody else uses the same grid. */
    abstract static class Alone {

        @Autowired
        private Orders orders;

        @Autowired
        private EmbeddedGrid grid;

        @RepeatedTest(20)
        void isAlone() {
            Seen.GRIDS.add(grid);
            assertThat(orders.count()).isZero();
            orders.place(new Order("a", "tea"));
            orders.place(new Order("b", "tea"));
            assertThat(orders.count()).isEqualTo(2);
        }
    }

    @EmbeddedGridTest
    @ContextConfiguration(classes = OrderApplication.class)
    @Import(Orders.class)
    static class First extends Alone {}

    @EmbeddedGridTest
    @ContextConfiguration(classes = OrderApplication.class)
    @Import(Orders.class)
    static class Second extends Alone {}

    @EmbeddedGridTest(partitions = 2)
    @ContextConfiguration(classes = OrderApplication.class)
    @Import(Orders.class)
    static class Larger extends Alone {}
}
