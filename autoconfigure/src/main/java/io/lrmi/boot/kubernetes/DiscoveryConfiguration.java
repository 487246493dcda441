package io.lrmi.boot.kubernetes;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.boot.KubernetesProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The way to the grid of the space that {@code gigaspaces.space-name} names. */
@Configuration(proxyBeanMethods = false)
@Conditional(OnKubernetesDiscoveryCondition.class)
@ConditionalOnMissingBean(
        value = GigaSpacesConnectionDetails.class,
        type = {KubernetesGrids.CLIENT, "io.lrmi.embedded.EmbeddedGrid"})
@EnableConfigurationProperties(KubernetesProperties.class)
class DiscoveryConfiguration {

    @Bean(destroyMethod = "close")
    KubernetesConnectionDetails kubernetesConnectionDetails(
            KubernetesProperties properties, Environment environment, ObjectProvider<DiscoveryListener> listeners) {
        return KubernetesGrids.find(
                environment.getRequiredProperty(OnKubernetesDiscoveryCondition.SPACE_NAME),
                properties,
                suffix -> "gigaspaces." + suffix,
                environment,
                listeners);
    }
}
