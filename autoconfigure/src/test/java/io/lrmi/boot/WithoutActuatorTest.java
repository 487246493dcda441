package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.actuate.GigaSpacesEndpointAutoConfiguration;
import io.lrmi.boot.actuate.GigaSpacesInfoContributorAutoConfiguration;
import io.lrmi.boot.health.GigaSpacesHealthContributorAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

/** Applications with and without what is optional; imported as applications import auto-configurations, which looks at their classes first. */
class WithoutActuatorTest {

    private static final String HEALTH = "gigaspacesHealthContributor";
    private static final String ENDPOINT = "gigaspacesEndpoint";
    private static final String INFO = "gigaspacesInfoContributor";

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        GigaSpacesAutoConfiguration.class,
        GigaSpacesHealthContributorAutoConfiguration.class,
        GigaSpacesEndpointAutoConfiguration.class,
        GigaSpacesInfoContributorAutoConfiguration.class
    })
    static class Application {}

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withUserConfiguration(Application.class, OrdersGrid.class)
            .withPropertyValues("gigaspaces.space-name=orders", "management.endpoints.web.exposure.include=*");

    @Test
    void everythingIsThereWithActuator() {
        runner.run(context ->
                assertThat(context).hasNotFailed().hasBean(HEALTH).hasBean(INFO).hasBean(ENDPOINT));
    }

    @Test
    void onlyTheSpaceIsThereWithoutActuator() {
        runner.withClassLoader(
                        new FilteredClassLoader("org.springframework.boot.actuate", "org.springframework.boot.health"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .hasSingleBean(GigaSpace.class)
                        .doesNotHaveBean(HEALTH)
                        .doesNotHaveBean(INFO)
                        .doesNotHaveBean(ENDPOINT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"org.springframework.boot.health", "org.springframework.boot.actuate.autoconfigure"})
    void partsBackOffByThemselves(String missing) {
        runner.withClassLoader(new FilteredClassLoader(missing)).run(context -> {
            assertThat(context).hasNotFailed().hasSingleBean(GigaSpace.class);
            assertThat(context.containsBean(HEALTH)).isEqualTo(!missing.endsWith("health"));
            assertThat(context.containsBean(ENDPOINT)).isEqualTo(missing.endsWith("health"));
        });
    }

    @Test
    void nothingIsThereWithoutTheClient() {
        new ApplicationContextRunner()
                .withUserConfiguration(Application.class)
                .withClassLoader(new FilteredClassLoader("io.lrmi.LrmiClient"))
                .run(context -> assertThat(context)
                        .hasNotFailed()
                        .doesNotHaveBean(HEALTH)
                        .doesNotHaveBean(INFO)
                        .doesNotHaveBean(ENDPOINT));
    }
}
