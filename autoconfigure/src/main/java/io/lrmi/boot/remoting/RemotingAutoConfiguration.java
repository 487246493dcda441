package io.lrmi.boot.remoting;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of the fields of beans that are annotated {@link org.openspaces.remoting.ExecutorProxy}. */
@AutoConfiguration(after = GigaSpacesAutoConfiguration.class)
@ConditionalOnClass({GigaSpace.class, LrmiClient.class})
@ConditionalOnBean(GigaSpace.class)
public final class RemotingAutoConfiguration {

    // Static, so that this class is not made before the beans it looks at.
    @Bean
    static ExecutorProxies executorProxies(ConfigurableListableBeanFactory beanFactory) {
        return new ExecutorProxies(beanFactory);
    }
}
