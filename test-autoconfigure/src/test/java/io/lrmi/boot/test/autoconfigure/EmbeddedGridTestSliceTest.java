package io.lrmi.boot.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.lrmi.LrmiClient;
import io.lrmi.boot.test.autoconfigure.app.Order;
import io.lrmi.boot.test.autoconfigure.app.OrderApplication;
import io.lrmi.boot.test.autoconfigure.app.Orders;
import io.lrmi.boot.test.autoconfigure.app.Unrelated;
import io.lrmi.embedded.EmbeddedGrid;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.cache.CacheManager;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;

@EmbeddedGridTest(
        partitions = 2,
        backups = 1,
        spaceName = "slice",
        properties = {"gigaspaces.cache.enabled=true", "custom=value"})
@ContextConfiguration(classes = OrderApplication.class)
@Import(Orders.class)
class EmbeddedGridTestSliceTest {

    @Autowired
    private Orders orders;

    @Autowired
    private GigaSpace space;

    @Test
    void hasTheGridItAskedFor(@Autowired EmbeddedGrid grid, @Autowired LrmiClient client) {
        assertThat(grid.spaceName()).isEqualTo("slice");
        assertThat(client.spaceName()).isEqualTo("slice");
        assertThat(client.topology().partitions()).isEqualTo(2);
        assertThat(grid.members()).hasSize(4);
    }

    @Test
    void hasOnlyTheComponentsItAskedFor(@Autowired ObjectProvider<Unrelated> unrelated) {
        orders.place(new Order("a", "tea"));

        assertThat(unrelated.getIfAvailable()).isNull();
        assertThat(orders.count()).isEqualTo(1);
    }

    @Test
    void hasTransactions() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> orders.placeBoth(new Order("a", "tea"), new Order("b", null)));
        assertThat(orders.count()).isZero();

        orders.placeBoth(new Order("a", "tea"), new Order("b", "salt"));
        assertThat(orders.count()).isEqualTo(2);
    }

    @Test
    @Transactional
    void mayRunInATransaction() {
        orders.place(new Order("a", "tea"));

        assertThat(orders.count()).isEqualTo(1);
    }

    @Test
    void hasProperties(@Autowired Environment environment) {
        assertThat(environment.getProperty("custom")).isEqualTo("value");
    }

    @Test
    void hasCaches(@Autowired CacheManager caches) {
        caches.getCache("books").put("a", "Emma");

        assertThat(caches.getCache("books").get("a", String.class)).isEqualTo("Emma");
        assertThat(space.count(null)).isEqualTo(1);
    }

    @Nested
    class Within {

        @Test
        void hasTheSame(@Autowired EmbeddedGrid grid) {
            assertThat(grid.spaceName()).isEqualTo("slice");
            assertThat(orders.count()).isZero();
        }
    }
}
