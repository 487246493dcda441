package io.lrmi.boot.test.docs.app;

import io.lrmi.boot.vendor.SpaceProxyConfigurerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class VendorClient {

    // tag::groups[]
    @Bean
    SpaceProxyConfigurerCustomizer groups() {
        return configurer -> configurer.lookupGroups("demo");
    }
    // end::groups[]
}
