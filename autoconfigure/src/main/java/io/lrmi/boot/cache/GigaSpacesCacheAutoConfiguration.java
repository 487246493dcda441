package io.lrmi.boot.cache;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import java.util.List;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cache.CacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration of a {@link CacheManager} whose caches are held in the space. Only with
 * {@code gigaspaces.cache.enabled=true}: that an application uses a space does not mean that its caches belong there.
 */
@AutoConfiguration(
        after = GigaSpacesAutoConfiguration.class,
        beforeName = "org.springframework.boot.cache.autoconfigure.CacheAutoConfiguration")
@ConditionalOnClass({GigaSpace.class, LrmiClient.class, CacheManager.class})
@ConditionalOnBooleanProperty("gigaspaces.cache.enabled")
@Conditional(OnCacheTypeCondition.class)
@ConditionalOnSingleCandidate(GigaSpace.class)
@ConditionalOnMissingBean(value = CacheManager.class, name = "cacheResolver")
@EnableConfigurationProperties(GigaSpacesCacheProperties.class)
@ImportRuntimeHints(CacheKeyHints.class)
public final class GigaSpacesCacheAutoConfiguration {

    @Bean
    GigaSpaceCacheManager cacheManager(
            GigaSpace space,
            GigaSpacesCacheProperties properties,
            Environment environment,
            ObjectProvider<GigaSpaceCacheManagerCustomizer> customizers) {
        GigaSpaceCacheManager.Builder builder = GigaSpaceCacheManager.builder(space);
        properties.applyTo(builder);
        // Boot's own property, which it documents for all kinds of caches.
        Binder.get(environment)
                .bind("spring.cache.cache-names", Bindable.listOf(String.class))
                .orElse(List.of())
                .forEach(builder::cacheNames);
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        return builder.build();
    }
}
