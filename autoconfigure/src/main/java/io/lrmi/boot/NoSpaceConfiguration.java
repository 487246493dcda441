package io.lrmi.boot;

import io.lrmi.LrmiClient;
import org.openspaces.core.GigaSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says why there is no client, so that nobody has to find out from a missing bean. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnMissingBean({LrmiClient.class, GigaSpace.class})
class NoSpaceConfiguration {

    private static final Logger log = LoggerFactory.getLogger(GigaSpacesAutoConfiguration.class);

    @Bean
    SmartInitializingSingleton gigaSpacesAbsenceReport() {
        return () -> log.info(
                "No GigaSpaces client is created, because {} is not set. Set it to the name of the space to"
                        + " connect to.",
                OnSpaceNameCondition.PROPERTY);
    }
}
