package io.lrmi.boot.test.autoconfigure.app;

import io.lrmi.boot.cache.GigaSpaceCacheManagerCustomizer;
import java.util.Locale;
import org.springframework.cache.annotation.CachingConfigurer;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.interceptor.CacheErrorHandler;
import org.springframework.cache.interceptor.LoggingCacheErrorHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// tag::enable[]
@Configuration(proxyBeanMethods = false)
@EnableCaching
class CachingConfiguration implements CachingConfigurer {

    // end::enable[]
    // tag::errors[]
    @Override
    public CacheErrorHandler errorHandler() {
        return new LoggingCacheErrorHandler();
    }

    // end::errors[]
    // tag::keys[]
    @Bean
    GigaSpaceCacheManagerCustomizer cacheKeys() {
        return caches -> caches.keyConverter(Locale.class, Locale::toLanguageTag);
    }
    // end::keys[]
}
