package io.lrmi.boot.transaction;

import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import org.openspaces.core.transaction.manager.DistributedJiniTransactionManager;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizers;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.TransactionManager;

/**
 * Auto-configuration of one transaction manager for all spaces of the application, unless it has transactions of its own, such
 * as those of a database: which ones an {@code @Transactional} method means is for the application to say then.
 */
@AutoConfiguration(
        after = {GigaSpacesAutoConfiguration.class, TransactionManagerCustomizationAutoConfiguration.class},
        before = TransactionAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration"
        })
@ConditionalOnClass({LrmiClient.class, DistributedJiniTransactionManager.class, TransactionManagerCustomizers.class})
@ConditionalOnBean(LrmiClient.class)
public final class GigaSpacesTransactionAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean(TransactionManager.class)
    DistributedJiniTransactionManager gigaSpacesTransactionManager(
            ObjectProvider<TransactionManagerCustomizers> customizers) {
        DistributedJiniTransactionManager manager = new DistributedJiniTransactionManager();
        customizers.ifAvailable(available -> available.customize(manager));
        return manager;
    }
}
