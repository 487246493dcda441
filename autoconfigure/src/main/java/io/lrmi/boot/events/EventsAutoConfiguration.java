package io.lrmi.boot.events;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import org.openspaces.core.GigaSpace;
import org.openspaces.events.support.EventContainersBus;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.thread.Threading;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Auto-configuration of a polling container for each bean annotated {@link org.openspaces.events.polling.Polling}. */
@AutoConfiguration(after = GigaSpacesAutoConfiguration.class)
@ConditionalOnClass({GigaSpace.class, LrmiClient.class})
@ConditionalOnBean(GigaSpace.class)
public final class EventsAutoConfiguration {

    // Static, so that this class is not made before the beans it looks at.
    @Bean
    static EventBeans eventBeans() {
        return new EventBeans();
    }

    @Bean
    @ConditionalOnMissingBean
    EventContainersBus eventContainersBus() {
        return new EventContainersBus();
    }

    @Bean
    PollingContainers pollingContainers(
            EventBeans beans,
            EventContainersBus bus,
            ConfigurableListableBeanFactory beanFactory,
            Environment environment) {
        return new PollingContainers(beans, bus, beanFactory, Threading.VIRTUAL.isActive(environment));
    }
}
