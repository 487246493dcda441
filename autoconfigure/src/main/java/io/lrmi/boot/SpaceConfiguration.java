package io.lrmi.boot;

import io.lrmi.LrmiClient;
import java.util.function.Supplier;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.transaction.manager.JiniPlatformTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The space, whose operations belong to the transactions of the one manager for spaces there is, or to none. */
@Configuration(proxyBeanMethods = false)
class SpaceConfiguration {

    // Static, so that this class is not made before the beans it looks at.
    @Bean
    static SpaceMembers spaceMembers(ConfigurableListableBeanFactory beanFactory) {
        return new SpaceMembers(beanFactory);
    }

    @Bean(destroyMethod = "")
    @ConditionalOnSingleCandidate(LrmiClient.class)
    @ConditionalOnMissingBean
    GigaSpace gigaSpace(
            ObjectProvider<LrmiClient> client,
            GigaSpacesProperties properties,
            ObjectProvider<JiniPlatformTransactionManager> manager) {
        Supplier<GigaSpace> connect = () -> {
            GigaSpaceConfigurer configurer =
                    new GigaSpaceConfigurer(client.getObject().space());
            manager.ifUnique(configurer::transactionManager);
            return configurer.gigaSpace();
        };
        return properties.startup() == GigaSpacesProperties.Startup.LAZY
                ? LazyGigaSpace.of(String.valueOf(properties.spaceName()), connect)
                : connect.get();
    }
}
