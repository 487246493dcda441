package io.lrmi.boot.actuate;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesClients;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.endpoint.condition.ConditionalOnAvailableEndpoint;
import org.springframework.boot.actuate.autoconfigure.endpoint.expose.EndpointExposure;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the {@link GigaSpacesEndpoint}. */
@AutoConfiguration(after = GigaSpacesAutoConfiguration.class)
@ConditionalOnClass({LrmiClient.class, Endpoint.class, ConditionalOnAvailableEndpoint.class})
@ConditionalOnBean(LrmiClient.class)
@ConditionalOnAvailableEndpoint(GigaSpacesEndpoint.class)
public final class GigaSpacesEndpointAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    GigaSpacesEndpoint gigaspacesEndpoint(ConfigurableListableBeanFactory beanFactory) {
        return new GigaSpacesEndpoint(new GigaSpacesClients(beanFactory));
    }

    @Bean
    @ConditionalOnMissingBean
    @ConditionalOnAvailableEndpoint(endpoint = GigaSpacesEndpoint.class, exposure = EndpointExposure.WEB)
    GigaSpacesEndpointWebExtension gigaspacesEndpointWebExtension(GigaSpacesEndpoint endpoint) {
        return new GigaSpacesEndpointWebExtension(endpoint);
    }
}
