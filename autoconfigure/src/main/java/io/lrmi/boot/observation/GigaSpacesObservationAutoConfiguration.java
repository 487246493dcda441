package io.lrmi.boot.observation;

import io.lrmi.LrmiClient;
import io.lrmi.boot.LrmiClientBuilderCustomizer;
import io.micrometer.observation.ObservationRegistry;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of observations of the operations of all clients, where there is an {@link ObservationRegistry}.
 * {@link GigaSpacesObservation} says what is in them; {@code gigaspaces.observation.enabled=false} turns them off.
 */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration")
@ConditionalOnClass({GigaSpace.class, LrmiClient.class, ObservationRegistry.class})
@ConditionalOnBean(ObservationRegistry.class)
@ConditionalOnBooleanProperty(name = "gigaspaces.observation.enabled", matchIfMissing = true)
@EnableConfigurationProperties(GigaSpacesObservationProperties.class)
public final class GigaSpacesObservationAutoConfiguration {

    @Bean
    LrmiClientBuilderCustomizer gigaSpacesObservationCustomizer(
            ObservationRegistry registry, ObjectProvider<GigaSpacesOperationConvention> convention) {
        return builder ->
                builder.observer(new OperationObserver(registry, builder.spaceName(), convention.getIfUnique()));
    }
}
