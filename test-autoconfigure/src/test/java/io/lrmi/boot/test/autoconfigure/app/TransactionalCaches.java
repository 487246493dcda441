package io.lrmi.boot.test.autoconfigure.app;

import io.lrmi.boot.cache.GigaSpaceCacheManager;
import org.openspaces.core.GigaSpace;
import org.springframework.cache.CacheManager;
import org.springframework.cache.transaction.TransactionAwareCacheManagerProxy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TransactionalCaches {

    // tag::transactions[]
    @Bean
    CacheManager cacheManager(GigaSpace space) {
        return new TransactionAwareCacheManagerProxy(
                GigaSpaceCacheManager.builder(space).build());
    }
    // end::transactions[]
}
