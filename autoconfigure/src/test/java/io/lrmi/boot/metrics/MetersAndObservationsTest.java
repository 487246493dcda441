package io.lrmi.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.observation.DefaultGigaSpacesOperationConvention;
import io.lrmi.boot.observation.GigaSpacesObservationAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Operations are timed once, whether they are observed or not. */
class MetersAndObservationsTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ObservationRegistry observations = ObservationRegistry.create();

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesMetricsAutoConfiguration.class,
                    GigaSpacesObservationAutoConfiguration.class))
            .withPropertyValues("gigaspaces.space-name=parcels", "gigaspaces.embedded.enabled=true")
            .withBean(MeterRegistry.class, () -> registry)
            .withBean(ObservationRegistry.class, () -> observations);

    MetersAndObservationsTest() {
        observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(registry));
    }

    private boolean isTimedByObservations() {
        return registry.getMeters().stream()
                .anyMatch(meter ->
                        meter.getId().getName().startsWith(new DefaultGigaSpacesOperationConvention().getName()));
    }

    @Test
    void theTimerOfObservationsGivesWayToThatOfOperations() {
        runner.run(context -> {
            context.getBeansOfType(MeterFilter.class).values().forEach(registry.config()::meterFilter);
            context.getBean(GigaSpace.class).count(null);
            assertThat(isTimedByObservations()).isFalse();
            assertThat(registry.get("gigaspaces.operations").timer().count()).isOne();
        });
    }

    @Test
    void withoutMetricsObservationsHaveTheirTimer() {
        runner.withPropertyValues("gigaspaces.metrics.enabled=false").run(context -> {
            assertThat(context).doesNotHaveBean(MeterFilter.class);
            context.getBean(GigaSpace.class).count(null);
            assertThat(isTimedByObservations()).isTrue();
        });
    }
}
