package io.lrmi.boot;

import io.lrmi.LrmiClient;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionManager;

/**
 * Transactions of the space, unless the application has transactions of its own, such as those of a database: which ones an
 * {@code @Transactional} method means is for the application to say then.
 */
@Configuration(proxyBeanMethods = false)
class TransactionConfiguration {

    @Bean
    @ConditionalOnBean(LrmiClient.class)
    @ConditionalOnMissingBean(TransactionManager.class)
    DistributedJiniTransactionManager gigaSpacesTransactionManager(
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        DistributedJiniTransactionManager manager = new DistributedJiniTransactionManager();
        customizers.ifAvailable(available -> available.customize(manager));
        return manager;
    }
}
