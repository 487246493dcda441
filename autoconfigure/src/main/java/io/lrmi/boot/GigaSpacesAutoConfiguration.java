package io.lrmi.boot;

import io.lrmi.LrmiClient;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of an {@link LrmiClient}, a transaction manager and a {@link GigaSpace} for the space that
 * {@code gigaspaces.space-name} names. Each backs off when the application defines one. Without a space name nothing is created.
 */
// Each of the imported configurations looks at what the ones before it have defined.
@AutoConfiguration(
        after = TransactionManagerCustomizationAutoConfiguration.class,
        before = TransactionAutoConfiguration.class,
        afterName = {
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration",
            "org.springframework.boot.transaction.jta.autoconfigure.JtaAutoConfiguration"
        })
@ConditionalOnClass({GigaSpace.class, LrmiClient.class})
@EnableConfigurationProperties(GigaSpacesProperties.class)
@Import({
    EmbeddedGridConfiguration.class,
    ClientConfiguration.class,
    TransactionConfiguration.class,
    SpaceConfiguration.class,
    NoSpaceConfiguration.class
})
public final class GigaSpacesAutoConfiguration {}
