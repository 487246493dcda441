package io.lrmi.boot.test.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.boot.test.autoconfigure.app.OrderApplication;
import io.lrmi.boot.test.autoconfigure.app.Orders;
import io.lrmi.boot.test.autoconfigure.app.Unrelated;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** The whole application, whose own properties and beans lead nowhere. */
@SpringBootTest(classes = OrderApplication.class, properties = "gigaspaces.embedded.enabled=true")
@AutoConfigureEmbeddedGrid
class AutoConfigureEmbeddedGridTest {

    @Autowired
    private Orders orders;

    @Test
    void isWhereTheApplicationConnects(@Autowired EmbeddedGrid grid, @Autowired GigaSpace space) {
        assertThat(grid.spaceName()).isEqualTo("orders");
        assertThat(space.getSpace().getName()).isEqualTo("orders");
    }

    @Test
    void isEmptyAtFirstAlthoughTheApplicationHasWrittenSomething(@Autowired Unrelated writer) {
        assertThat(writer).isNotNull();
        assertThat(orders.count()).isZero();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Elsewhere {

        @Bean
        GigaSpacesConnectionDetails elsewhere() {
            return new GigaSpacesConnectionDetails() {

                @Override
                public String spaceName() {
                    return "elsewhere";
                }

                @Override
                public List<String> locators() {
                    return List.of("127.0.0.1:1");
                }
            };
        }
    }
}
