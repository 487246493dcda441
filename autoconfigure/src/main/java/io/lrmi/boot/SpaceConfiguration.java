package io.lrmi.boot;

import io.lrmi.LrmiClient;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.transaction.manager.JiniPlatformTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The space, for an application that has one client. */
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
        return Spaces.of(ConfiguredSpace.main(properties), client::getObject, manager);
    }
}
