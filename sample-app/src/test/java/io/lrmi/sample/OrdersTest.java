package io.lrmi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import io.lrmi.embedded.EmbeddedGrid;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The orders alone, without a web server and without Kubernetes. */
@EmbeddedGridTest(partitions = 2, backups = 1, properties = "sample.local-cluster=false")
@Import({Orders.class, OrderStatistics.class})
class OrdersTest {

    @Autowired
    private Orders orders;

    private final NewOrder tea = new NewOrder("Ada", "tea", 2, new BigDecimal("7.50"));

    @Test
    void findsWhatWasPlaced() {
        Order placed = orders.place(tea);

        assertThat(orders.find(placed.getId()))
                .hasValueSatisfying(found -> assertThat(found.getPrice()).isEqualByComparingTo("7.50"));
        assertThat(orders.list("Ada", "", 10).total()).isOne();
        assertThat(orders.list("Grace", "", 10).total()).isZero();
    }

    @Test
    void keepsOrdersWhenTheActiveMembersAreLost(@Autowired EmbeddedGrid grid) {
        Order placed = orders.place(tea);

        grid.stopMember(grid.activeMember(0).name());
        grid.stopMember(grid.activeMember(1).name());

        assertThat(orders.find(placed.getId())).isPresent();
        assertThat(orders.cancel(placed.getId())).isTrue();
        assertThat(orders.cancel(placed.getId())).isFalse();
    }
}
