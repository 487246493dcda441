package io.lrmi.boot;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The spaces of {@code gigaspaces.spaces}. */
@Configuration(proxyBeanMethods = false)
@Import(SpacesRegistrar.class)
class NamedSpacesConfiguration {}
