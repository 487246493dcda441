package io.lrmi.boot.actuate;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesClients;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.actuate.autoconfigure.info.ConditionalOnEnabledInfoContributor;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Auto-configuration of what the info endpoint says about the spaces an application uses. */
@AutoConfiguration(after = GigaSpacesAutoConfiguration.class)
@ConditionalOnClass({LrmiClient.class, InfoContributor.class, ConditionalOnEnabledInfoContributor.class})
@ConditionalOnBean(LrmiClient.class)
@ConditionalOnEnabledInfoContributor("gigaspaces")
public final class GigaSpacesInfoContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = "gigaspacesInfoContributor")
    InfoContributor gigaspacesInfoContributor(ConfigurableListableBeanFactory beanFactory) {
        return new SpacesInfoContributor(new GigaSpacesClients(beanFactory));
    }
}
