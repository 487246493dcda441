package io.lrmi.boot.vendor;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.boot.GigaSpacesProperties;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.space.SpaceProxyConfigurer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;

// Only what both the vendor's API and ours have may be called here.
@Configuration(proxyBeanMethods = false)
class VendorClientConfiguration {

    private static final Logger log = LoggerFactory.getLogger(VendorClientAutoConfiguration.class);

    @Bean
    @Conditional(OnSpaceNameCondition.class)
    @ConditionalOnMissingBean({GigaSpacesConnectionDetails.class, GigaSpace.class})
    VendorConnectionDetails vendorConnectionDetails(GigaSpacesProperties properties) {
        return VendorConnectionDetails.of(properties);
    }

    @Bean
    SmartInitializingSingleton severalSpacesRefusal(GigaSpacesProperties properties) {
        return () -> {
            if (!properties.spaces().isEmpty()) {
                throw new InvalidConfigurationPropertyValueException(
                        "gigaspaces.spaces",
                        properties.spaces().keySet(),
                        "Several spaces need io.lrmi:lrmi-netty. With the client of the grid's vendor, set gigaspaces.space-name"
                                + " and define beans for further spaces.");
            }
        };
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnBean(GigaSpacesConnectionDetails.class)
    @ConditionalOnMissingBean({SpaceProxyConfigurer.class, GigaSpace.class})
    SpaceProxyConfigurer spaceProxyConfigurer(
            GigaSpacesConnectionDetails details,
            GigaSpacesProperties properties,
            ObjectProvider<SpaceProxyConfigurerCustomizer> customizers) {
        String locators = String.join(",", details.locators());
        log.info(
                "Space '{}' is opened by the client of the grid's vendor, through {} ({})",
                details.spaceName(),
                locators,
                details.origin());
        SpaceProxyConfigurer configurer = new SpaceProxyConfigurer(details.spaceName())
                .lookupLocators(locators)
                .lookupTimeout((int) Math.min(
                        Integer.MAX_VALUE, properties.lookup().timeout().toMillis()));
        customizers.orderedStream().forEach(customizer -> customizer.customize(configurer));
        return configurer;
    }

    @Bean(destroyMethod = "")
    @ConditionalOnBean(SpaceProxyConfigurer.class)
    @ConditionalOnMissingBean
    GigaSpace gigaSpace(SpaceProxyConfigurer configurer) {
        return new GigaSpaceConfigurer(configurer).gigaSpace();
    }
}
