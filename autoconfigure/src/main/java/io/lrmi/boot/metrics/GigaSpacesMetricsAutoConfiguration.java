package io.lrmi.boot.metrics;

import io.lrmi.LrmiClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of metrics of all clients, where there is a {@link MeterRegistry}. {@link GigaSpacesMeters} lists them;
 * {@code gigaspaces.metrics.enabled=false} turns them off.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.micrometer.metrics.autoconfigure.MetricsAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration",
            "org.springframework.boot.micrometer.metrics.autoconfigure.export.simple.SimpleMetricsExportAutoConfiguration"
        })
@ConditionalOnClass({GigaSpace.class, LrmiClient.class, MeterRegistry.class})
@ConditionalOnBean(MeterRegistry.class)
@ConditionalOnBooleanProperty(name = "gigaspaces.metrics.enabled", matchIfMissing = true)
@EnableConfigurationProperties(GigaSpacesMetricsProperties.class)
public final class GigaSpacesMetricsAutoConfiguration {

    @Bean(destroyMethod = "close")
    ClientMeters gigaSpacesClientMeters(MeterRegistry registry, GigaSpacesMetricsProperties properties) {
        return new ClientMeters(registry, properties.partitionTag());
    }

    /** Operations have a timer already, which does not depend on whether they are observed. */
    // Static, for filters are there before anything is measured.
    @Bean
    static MeterFilter gigaSpacesObservationMeterFilter() {
        return MeterFilter.deny(id -> id.getName().equals("gigaspaces.client.operation")
                || id.getName().equals("gigaspaces.client.operation.active"));
    }
}
