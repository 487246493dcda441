package io.lrmi.boot.embedded;

import io.lrmi.LrmiClient;
import io.lrmi.boot.ConfiguredSpace;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.boot.GigaSpacesProperties;
import io.lrmi.embedded.EmbeddedGrid;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of a grid in this JVM, started before the client and closed after it, with
 * {@code gigaspaces.embedded.enabled=true}. Uses a grid the application defines itself.
 */
@AutoConfiguration(before = GigaSpacesAutoConfiguration.class)
@ConditionalOnClass({GigaSpace.class, LrmiClient.class, EmbeddedGrid.class})
@EnableConfigurationProperties(GigaSpacesProperties.class)
@Import(EmbeddedGridRegistrar.class)
public final class EmbeddedGridAutoConfiguration {

    @Bean
    @Conditional(OnEmbeddedGridCondition.class)
    @ConditionalOnMissingBean
    EmbeddedGrid embeddedGrid(GigaSpacesProperties properties) {
        return EmbeddedGrids.start(ConfiguredSpace.main(properties));
    }

    @Bean
    @ConditionalOnSingleCandidate(EmbeddedGrid.class)
    @ConditionalOnMissingBean(GigaSpacesConnectionDetails.class)
    EmbeddedGridConnectionDetails embeddedGridConnectionDetails(EmbeddedGrid grid) {
        return new EmbeddedGridConnectionDetails(grid);
    }
}
