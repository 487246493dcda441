package io.lrmi.boot.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.app.Order;
import io.lrmi.boot.test.autoconfigure.app.OrderApplication;
import io.lrmi.boot.test.autoconfigure.app.Orders;
import io.lrmi.boot.test.autoconfigure.app.Seen;
import io.lrmi.embedded.EmbeddedGrid;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** Each test has a grid of its own if it asks for that. */
class FreshGridTest {

    @Test
    void eachTestHasANewGridThatIsClosedAfterIt() {
        EmbeddedGridTests.run(First.class, Second.class).assertStatistics(statistics -> statistics.succeeded(6));

        assertThat(Seen.GRIDS).hasSize(6).doesNotHaveDuplicates();
        assertThat(Seen.GRIDS).allSatisfy(grid -> assertThat(grid.members()).noneMatch(member -> member.isRunning()));
    }

    @Test
    void classesMayRunAtTheSameTime() {
        EmbeddedGridTests.runInParallel(First.class, Second.class)
                .assertStatistics(statistics -> statistics.succeeded(6));

        assertThat(Seen.GRIDS).hasSize(6).doesNotHaveDuplicates();
    }

    abstract static class Alone {

        @Autowired
        private Orders orders;

        @Autowired
        private EmbeddedGrid grid;

        @RepeatedTest(3)
        void isAlone() {
            Seen.GRIDS.add(grid);
            assertThat(orders.count()).isZero();
            orders.place(new Order("a", "tea"));
            assertThat(orders.count()).isEqualTo(1);
        }
    }

    @EmbeddedGridTest(grid = GridLifecycle.FRESH)
    @ContextConfiguration(classes = OrderApplication.class)
    @Import(Orders.class)
    static class First extends Alone {}

    @EmbeddedGridTest(grid = GridLifecycle.FRESH)
    @ContextConfiguration(classes = OrderApplication.class)
    @Import(Orders.class)
    static class Second extends Alone {}
}
