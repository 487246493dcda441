package io.lrmi.boot.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.OrdersGrid;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;

class GigaSpacesInfoContributorAutoConfigurationTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesInfoContributorAutoConfiguration.class, GigaSpacesAutoConfiguration.class));

    private final ApplicationContextRunner connected =
            runner.withUserConfiguration(OrdersGrid.class).withPropertyValues("gigaspaces.space-name=orders");

    private static Object info(ApplicationContext context) {
        Info.Builder builder = new Info.Builder();
        context.getBean(InfoContributor.class).contribute(builder);
        return builder.build().getDetails().get("gigaspaces");
    }

    @Test
    void tellsVersionSpaceAndPartitions() {
        connected.run(context -> assertThat(info(context))
                .isEqualTo(Map.of(
                        "clientVersion",
                        LrmiClient.version(),
                        "spaces",
                        Map.of(
                                "default",
                                Map.of("connected", true, "space", "orders", "partitions", 2, "backups", 1)))));
    }

    @Test
    void doesNotConnectALazyClient() {
        connected.withPropertyValues("gigaspaces.startup=lazy").run(context -> {
            assertThat(info(context)).asString().contains("{connected=false}");
            assertThat(context.getSourceApplicationContext().getBeanFactory().containsSingleton("lrmiClient"))
                    .isFalse();
        });
    }

    @Test
    void canBeSwitchedOff() {
        connected
                .withPropertyValues("management.info.gigaspaces.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean(InfoContributor.class));
    }

    @Test
    void isNotThereWithoutAClient() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(InfoContributor.class));
    }

    @Test
    void theApplicationsOwnContributorWins() {
        InfoContributor own = builder -> builder.withDetail("gigaspaces", "own");
        connected
                .withBean("gigaspacesInfoContributor", InfoContributor.class, () -> own)
                .run(context -> assertThat(info(context)).isEqualTo("own"));
    }
}
