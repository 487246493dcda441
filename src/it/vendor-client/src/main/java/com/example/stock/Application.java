package com.example.stock;

import io.lrmi.boot.vendor.SpaceProxyConfigurerCustomizer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class Application {

    public static void main(String[] args) {
        SpringApplication.run(Application.class, args);
    }

    @Bean
    SpaceProxyConfigurerCustomizer groups() {
        return configurer -> configurer.lookupGroups(System.getProperty("stock.groups", "demo"));
    }
}
