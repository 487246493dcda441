package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.health.GigaSpacesHealthContributorAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.assertj.AssertableApplicationContext;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GigaSpacesClientsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesHealthContributorAutoConfiguration.class));

    private final ApplicationContextRunner several = runner.withPropertyValues(
            "gigaspaces.space-name=main",
            "gigaspaces.embedded.enabled=true",
            "gigaspaces.spaces.orders.embedded.enabled=true",
            "gigaspaces.spaces.orders-old.embedded.enabled=true");

    private static GigaSpacesClients clients(AssertableApplicationContext context) {
        return new GigaSpacesClients(context.getSourceApplicationContext().getBeanFactory());
    }

    @Test
    void haveTheNamesOfTheirBeans() {
        several.run(context -> {
            GigaSpacesClients clients = clients(context);
            assertThat(clients.names()).containsExactlyInAnyOrder("default", "orders", "ordersOld");
            assertThat(clients.names()).allSatisfy(name -> {
                assertThat(clients.connected(name)).isNotNull();
                assertThat(clients.origin(name)).isNotEmpty();
            });
            assertThat(clients.connected("orders").spaceName()).isEqualTo("orders");
            assertThat(clients.connected("default").spaceName()).isEqualTo("main");
            assertThat(clients.connected("nobody")).isNull();
        });
    }

    @Test
    void areNotMadeByLookingAtThem() {
        several.withPropertyValues("gigaspaces.startup=lazy").run(context -> {
            GigaSpacesClients clients = clients(context);
            assertThat(clients.names())
                    .hasSize(3)
                    .allSatisfy(name -> assertThat(clients.connected(name)).isNull());

            assertThat(context.getBean("ordersGigaSpace", GigaSpace.class).count(null))
                    .isZero();

            assertThat(clients.connected("orders")).isNotNull();
            assertThat(clients.connected("default")).isNull();
        });
    }

    @Test
    void eachHasItsHealth() {
        several.run(context -> {
            CompositeHealthContributor health = context.getBean(CompositeHealthContributor.class);
            assertThat(health.stream().map(HealthContributors.Entry::name))
                    .containsExactlyInAnyOrder("default", "orders", "ordersOld");
            assertThat(health.stream().map(entry -> (HealthIndicator) entry.contributor()))
                    .allSatisfy(indicator ->
                            assertThat(indicator.health().getStatus()).isEqualTo(Status.UP));
        });
    }
}
