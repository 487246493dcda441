package io.lrmi.boot.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.boot.test.autoconfigure.app.Order;
import io.lrmi.boot.test.autoconfigure.app.OrderApplication;
import io.lrmi.embedded.EmbeddedGrid;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** Each space of the application has a grid of its own. */
@EmbeddedGridTest(
        properties = {
            "gigaspaces.spaces.stock.lookup.locators=127.0.0.1:1",
            "gigaspaces.spaces.old-orders.space-name=archive",
            "gigaspaces.spaces.old-orders.lookup.locators=127.0.0.1:1"
        })
@ContextConfiguration(classes = OrderApplication.class)
class SeveralSpacesTest {

    @Autowired
    private ApplicationContext context;

    @Test
    void hasAGridForEach(
            @Autowired EmbeddedGrid main,
            @Autowired @Qualifier("stock") EmbeddedGrid stock,
            @Autowired @Qualifier("old-orders") EmbeddedGrid oldOrders) {
        assertThat(main.spaceName()).isEqualTo("orders");
        assertThat(stock.spaceName()).isEqualTo("stock");
        assertThat(oldOrders.spaceName()).isEqualTo("archive");
        assertThat(context.getBeansOfType(EmbeddedGrid.class).values())
                .containsExactlyInAnyOrder(main, stock, oldOrders);
    }

    @Test
    void leadsToEach(
            @Autowired @Qualifier("stock") EmbeddedGrid stock,
            @Autowired @Qualifier("old-orders") EmbeddedGrid oldOrders,
            @Autowired GigaSpace space) {
        assertThat(details("stockConnectionDetails").locators()).containsExactly(stock.lookupLocator());
        assertThat(details("oldOrdersConnectionDetails").spaceName()).isEqualTo("archive");
        assertThat(details("oldOrdersConnectionDetails").locators()).containsExactly(oldOrders.lookupLocator());
        assertThat(space.getSpace().getName()).isEqualTo("orders");
    }

    @RepeatedTest(2)
    void clearsEach() {
        for (GigaSpacesConnectionDetails way :
                context.getBeansOfType(GigaSpacesConnectionDetails.class).values()) {
            try (LrmiClient client =
                    LrmiClient.builder(way.spaceName()).locators(way.locators()).connect()) {
                assertThat(client.gigaSpace().count(null)).isZero();
                client.gigaSpace().write(new Order("a", "tea"));
            }
        }
    }

    private GigaSpacesConnectionDetails details(String name) {
        return context.getBean(name, GigaSpacesConnectionDetails.class);
    }
}
