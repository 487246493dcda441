package io.lrmi.boot;

import io.lrmi.embedded.EmbeddedGrid;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

/** A grid in this JVM, started before the client and closed after it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(EmbeddedGrid.class)
class EmbeddedGridConfiguration {

    @Bean
    @Conditional(OnSpaceNameCondition.class)
    @ConditionalOnBooleanProperty("gigaspaces.embedded.enabled")
    @ConditionalOnMissingBean
    EmbeddedGrid embeddedGrid(GigaSpacesProperties properties) {
        GigaSpacesProperties.Embedded embedded = properties.embedded();
        return EmbeddedGrid.builder(properties.requiredSpaceName())
                .partitions(PropertyCheck.atLeast(1, "gigaspaces.embedded.partitions", embedded.partitions()))
                .backups(PropertyCheck.atLeast(0, "gigaspaces.embedded.backups", embedded.backups()))
                .allowedPackages(properties.lrmi().allowedPackages().toArray(String[]::new))
                .start();
    }

    @Bean
    @ConditionalOnSingleCandidate(EmbeddedGrid.class)
    @ConditionalOnMissingBean(GigaSpacesConnectionDetails.class)
    EmbeddedGridConnectionDetails embeddedGridConnectionDetails(EmbeddedGrid grid) {
        return new EmbeddedGridConnectionDetails(grid);
    }
}
