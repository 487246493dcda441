package io.lrmi.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesClients;
import io.lrmi.boot.OrdersGrid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class GigaSpacesEndpointAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesEndpointAutoConfiguration.class, GigaSpacesAutoConfiguration.class));

    private final ApplicationContextRunner connected =
            runner.withUserConfiguration(OrdersGrid.class).withPropertyValues("gigaspaces.space-name=orders");

    private final ApplicationContextRunner exposed =
            connected.withPropertyValues("management.endpoints.web.exposure.include=gigaspaces");

    @Test
    void isThereWhereItIsExposed() {
        exposed.run(context -> assertThat(context)
                .hasSingleBean(GigaSpacesEndpoint.class)
                .hasSingleBean(GigaSpacesEndpointWebExtension.class));
        connected.run(context -> assertThat(context)
                .hasNotFailed()
                .doesNotHaveBean(GigaSpacesEndpoint.class)
                .doesNotHaveBean(GigaSpacesEndpointWebExtension.class));
    }

    @Test
    void isNotThereWithoutAccessOrWithoutAClient() {
        exposed.withPropertyValues("management.endpoint.gigaspaces.access=NONE")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GigaSpacesEndpoint.class));
        runner.withPropertyValues("management.endpoints.web.exposure.include=gigaspaces")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(GigaSpacesEndpoint.class));
    }

    @Test
    void theApplicationsOwnEndpointWins() {
        GigaSpacesEndpoint own = new GigaSpacesEndpoint(new GigaSpacesClients(new DefaultListableBeanFactory()));
        exposed.withBean(GigaSpacesEndpoint.class, () -> own)
                .run(context ->
                        assertThat(context).getBean(GigaSpacesEndpoint.class).isSameAs(own));
    }
}
