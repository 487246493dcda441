package io.lrmi.boot.test.docs.app;

import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// tag::manager[]
@Configuration(proxyBeanMethods = false)
class TwoManagers {

    @Bean
    DistributedJiniTransactionManager gridTransactions() {
        return new DistributedJiniTransactionManager();
    }
}
// end::manager[]
