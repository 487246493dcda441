package io.lrmi.boot;

import io.lrmi.LrmiClient;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of an {@link LrmiClient} and a {@link GigaSpace} for the space that {@code gigaspaces.space-name}
 * names. Each backs off when the application defines one. Without a space name nothing is created.
 */
// Each of the imported configurations looks at what the ones before it have defined.
@AutoConfiguration
@ConditionalOnClass({GigaSpace.class, LrmiClient.class})
@EnableConfigurationProperties(GigaSpacesProperties.class)
@Import({EmbeddedGridConfiguration.class, ClientConfiguration.class, NoSpaceConfiguration.class})
public final class GigaSpacesAutoConfiguration {}
