package io.lrmi.boot.health;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesClients;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.context.annotation.Bean;

/**
 * Auto-configuration of the health of spaces, as {@code gigaspaces}: one indicator, or one for each client if there are several.
 * It belongs to no group unless the application says so.
 */
@AutoConfiguration(after = GigaSpacesAutoConfiguration.class)
@ConditionalOnClass({LrmiClient.class, HealthContributor.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(LrmiClient.class)
@ConditionalOnEnabledHealthIndicator("gigaspaces")
@EnableConfigurationProperties(GigaSpacesHealthProperties.class)
public final class GigaSpacesHealthContributorAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(name = {"gigaspacesHealthIndicator", "gigaspacesHealthContributor"})
    HealthContributor gigaspacesHealthContributor(
            ConfigurableListableBeanFactory beanFactory, GigaSpacesHealthProperties properties) {
        Duration timeout = properties.positiveTimeout();
        GigaSpacesClients clients = new GigaSpacesClients(beanFactory);
        List<String> names = clients.names();
        if (names.size() == 1) {
            return new SpaceHealthIndicator(() -> clients.connected(names.get(0)), timeout);
        }
        Map<String, HealthContributor> indicators = new LinkedHashMap<>();
        for (String name : names) {
            indicators.put(name, new SpaceHealthIndicator(() -> clients.connected(name), timeout));
        }
        return CompositeHealthContributor.fromMap(indicators);
    }
}
