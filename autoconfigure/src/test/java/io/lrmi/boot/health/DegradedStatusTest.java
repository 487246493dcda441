package io.lrmi.boot.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.actuate.endpoint.HttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.StatusAggregator;
import org.springframework.boot.health.autoconfigure.actuate.endpoint.HealthEndpointAutoConfiguration;
import org.springframework.boot.health.autoconfigure.registry.HealthContributorRegistryAutoConfiguration;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** How Spring Boot takes a status it does not know, which docs/actuator.md describes. */
class DegradedStatusTest {

    private static final Status DEGRADED = SpaceHealthIndicator.DEGRADED;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    HealthEndpointAutoConfiguration.class, HealthContributorRegistryAutoConfiguration.class))
            .withPropertyValues("management.endpoints.web.exposure.include=health");

    @Test
    void isPassedOverInTheWholeUnlessTheOrderNamesIt() {
        runner.run(context -> {
            StatusAggregator usual = context.getBean(StatusAggregator.class);
            assertThat(usual.getAggregateStatus(Set.of(Status.UP, DEGRADED))).isEqualTo(Status.UP);
            assertThat(usual.getAggregateStatus(Set.of(DEGRADED))).isEqualTo(Status.UNKNOWN);
        });
        runner.withPropertyValues("management.endpoint.health.status.order=down,out-of-service,degraded,up,unknown")
                .run(context -> {
                    StatusAggregator told = context.getBean(StatusAggregator.class);
                    assertThat(told.getAggregateStatus(Set.of(Status.UP, DEGRADED)))
                            .isEqualTo(DEGRADED);
                    assertThat(told.getAggregateStatus(Set.of(DEGRADED))).isEqualTo(DEGRADED);
                    assertThat(told.getAggregateStatus(Set.of(Status.DOWN, DEGRADED)))
                            .isEqualTo(Status.DOWN);
                });
    }

    @Test
    void isAnsweredWithOkUnlessMapped() {
        runner.run(context -> assertThat(
                        context.getBean(HttpCodeStatusMapper.class).getStatusCode(DEGRADED))
                .isEqualTo(200));
        runner.withPropertyValues("management.endpoint.health.status.http-mapping.degraded=503")
                .run(context -> {
                    HttpCodeStatusMapper mapper = context.getBean(HttpCodeStatusMapper.class);
                    assertThat(mapper.getStatusCode(DEGRADED)).isEqualTo(503);
                    // Why the documentation maps the usual ones too.
                    assertThat(mapper.getStatusCode(Status.DOWN)).isEqualTo(200);
                });
    }
}
