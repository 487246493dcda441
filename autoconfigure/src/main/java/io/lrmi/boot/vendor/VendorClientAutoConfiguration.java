package io.lrmi.boot.vendor;

import io.lrmi.boot.GigaSpacesProperties;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/**
 * Auto-configuration of a {@link GigaSpace} through the client of the grid's vendor, {@code org.gigaspaces:xap-openspaces}, for
 * applications that have it on their class path in place of {@code io.lrmi:lrmi-netty} and {@code io.lrmi:openspaces-api}. It tells that
 * client where the lookup service is, by the properties or as found in Kubernetes; all else is the vendor's.
 */
@AutoConfiguration(afterName = "io.lrmi.boot.kubernetes.KubernetesAutoConfiguration")
@ConditionalOnClass({GigaSpace.class, GigaSpaceConfigurer.class})
@ConditionalOnMissingClass("io.lrmi.LrmiClient")
@EnableConfigurationProperties(GigaSpacesProperties.class)
@Import(VendorClientConfiguration.class)
public final class VendorClientAutoConfiguration {}
