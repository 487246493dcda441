package io.lrmi.boot.kubernetes;

import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The ways to the grids of {@code gigaspaces.spaces}, of which only our client can have several. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnClass(name = KubernetesGrids.CLIENT)
@Import(KubernetesRegistrar.class)
class NamedDiscoveryConfiguration {}
