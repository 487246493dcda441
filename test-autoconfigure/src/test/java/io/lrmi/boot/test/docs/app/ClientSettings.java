package io.lrmi.boot.test.docs.app;

import io.lrmi.boot.LrmiClientBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// tag::customizer[]
@Configuration(proxyBeanMethods = false)
class ClientSettings {

    @Bean
    LrmiClientBuilderCustomizer optimisticLocking() {
        return builder -> builder.versioned(true);
    }
}
// end::customizer[]
