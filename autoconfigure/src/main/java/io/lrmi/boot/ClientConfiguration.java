package io.lrmi.boot;

import io.lrmi.LrmiClient;
import io.lrmi.lookup.AddressTranslator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/**
 * The connection.
 *
 * <p>The client is closed as a bean and not as a {@code Lifecycle}. Beans are destroyed after every {@code Lifecycle}
 * has stopped, so the web server has drained by then, and in the order of their dependencies, so that what uses the space
 * in its own destruction still can. A context that is only stopped or paused, and started again, keeps its client.
 */
@Configuration(proxyBeanMethods = false)
class ClientConfiguration {

    @Bean
    @Conditional(OnSpaceNameCondition.class)
    @ConditionalOnMissingBean({GigaSpacesConnectionDetails.class, LrmiClient.class})
    PropertiesConnectionDetails propertiesConnectionDetails(GigaSpacesProperties properties) {
        return PropertiesConnectionDetails.of(ConfiguredSpace.main(properties));
    }

    @Bean
    static LazyClient gigaSpacesLazyClient(Environment environment) {
        return new LazyClient(environment);
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnBean(GigaSpacesConnectionDetails.class)
    @ConditionalOnMissingBean
    LrmiClient lrmiClient(
            ObjectProvider<GigaSpacesConnectionDetails> details,
            GigaSpacesProperties properties,
            ObjectProvider<SslBundles> bundles,
            ObjectProvider<AddressTranslator> translator,
            ObjectProvider<LrmiClientBuilderCustomizer> customizers) {
        return new Connecting(ConfiguredSpace.main(properties), bundles, translator, customizers)
                .connect(details::getObject);
    }
}
