package io.lrmi.boot;

import io.lrmi.LrmiClient;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of an {@link LrmiClient} and a {@link GigaSpace} for the space that {@code gigaspaces.space-name} names, and for
 * each of {@code gigaspaces.spaces}. Each backs off when the application defines one. Without a space nothing is created.
 */
// Each of the imported configurations looks at what the ones before it have defined.
@AutoConfiguration
@ConditionalOnClass({GigaSpace.class, LrmiClient.class})
@EnableConfigurationProperties(GigaSpacesProperties.class)
@Import({NamedSpacesConfiguration.class, ClientConfiguration.class, SpaceConfiguration.class, NoSpaceConfiguration.class
})
public final class GigaSpacesAutoConfiguration {}
