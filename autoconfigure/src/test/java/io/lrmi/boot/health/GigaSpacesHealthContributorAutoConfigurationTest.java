package io.lrmi.boot.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.OrdersGrid;
import io.lrmi.embedded.EmbeddedGrid;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

class GigaSpacesHealthContributorAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesHealthContributorAutoConfiguration.class, GigaSpacesAutoConfiguration.class));

    private final ApplicationContextRunner connected =
            runner.withUserConfiguration(OrdersGrid.class).withPropertyValues("gigaspaces.space-name=orders");

    @Test
    void oneClientHasOneIndicator() {
        connected.run(context -> {
            assertThat(context).hasSingleBean(HealthIndicator.class).hasBean("gigaspacesHealthContributor");
            assertThat(context.getBean(HealthIndicator.class).health().getStatus())
                    .isEqualTo(Status.UP);
        });
    }

    @Test
    void thereIsNoneWithoutAClient() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(HealthContributor.class));
    }

    @Test
    void canBeSwitchedOff() {
        connected
                .withPropertyValues("management.health.gigaspaces.enabled=false")
                .run(context ->
                        assertThat(context).hasSingleBean(LrmiClient.class).doesNotHaveBean(HealthContributor.class));
        connected
                .withPropertyValues("management.health.defaults.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(HealthContributor.class));
    }

    @Test
    void theApplicationsOwnIndicatorWins() {
        HealthIndicator own = () -> Health.outOfService().build();
        for (String name : new String[] {"gigaspacesHealthIndicator", "gigaspacesHealthContributor"}) {
            connected
                    .withBean(name, HealthIndicator.class, () -> own)
                    .run(context ->
                            assertThat(context).getBean(HealthContributor.class).isSameAs(own));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class TwoSpaces {

        @Bean
        EmbeddedGrid ordersGrid() {
            return EmbeddedGrid.builder("orders").start();
        }

        @Bean
        EmbeddedGrid customersGrid() {
            return EmbeddedGrid.builder("customers").start();
        }

        @Bean
        LrmiClient ordersLrmiClient(EmbeddedGrid ordersGrid) {
            return LrmiClient.builder("orders")
                    .locators(ordersGrid.lookupLocator())
                    .connect();
        }

        @Bean
        LrmiClient customersLrmiClient(EmbeddedGrid customersGrid) {
            return LrmiClient.builder("customers")
                    .locators(customersGrid.lookupLocator())
                    .connect();
        }
    }

    @Test
    void eachOfSeveralClientsHasItsOwn() {
        runner.withUserConfiguration(TwoSpaces.class).run(context -> {
            CompositeHealthContributor composite = context.getBean(CompositeHealthContributor.class);
            assertThat(composite.stream().map(HealthContributors.Entry::name))
                    .containsExactlyInAnyOrder("orders", "customers");
            assertThat(((HealthIndicator) composite.getContributor("orders"))
                            .health()
                            .getDetails())
                    .containsEntry("space", "orders");
        });
    }

    @Test
    void doesNotConnectALazyClient() {
        connected
                .withPropertyValues("gigaspaces.startup=lazy", "gigaspaces.health.timeout=20s")
                .run(context -> {
                    HealthIndicator indicator = context.getBean(HealthIndicator.class);
                    assertThat(indicator.health().getStatus()).isEqualTo(Status.UNKNOWN);
                    assertThat(context.getSourceApplicationContext()
                                    .getBeanFactory()
                                    .containsSingleton("lrmiClient"))
                            .isFalse();

                    assertThat(context.getBean(GigaSpace.class).count(null)).isZero();

                    assertThat(indicator.health().getStatus()).isEqualTo(Status.UP);
                });
    }

    @Test
    void aTimeoutThatIsNoneIsRefused() {
        connected
                .withPropertyValues("gigaspaces.health.timeout=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("gigaspaces.health.timeout"));
    }
}
