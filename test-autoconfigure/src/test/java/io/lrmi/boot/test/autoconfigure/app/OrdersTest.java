package io.lrmi.boot.test.autoconfigure.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

// tag::slice[]
@EmbeddedGridTest(partitions = 2)
@Import(Orders.class)
class OrdersTest {

    @Autowired
    private Orders orders;

    @Test
    void countsOrders() {
        orders.place(new Order("1", "tea"));
        orders.place(new Order("2", "salt"));

        assertThat(orders.count()).isEqualTo(2);
    }
}
// end::slice[]
