package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.ImportRuntimeHints;

/**
 * Auto-configuration that finds grids in Kubernetes, for spaces that are named but not where they are looked up.
 * Backs off where the application defines its own {@link GigaSpacesConnectionDetails}, client or grid.
 */
@AutoConfiguration(
        before = GigaSpacesAutoConfiguration.class,
        afterName = "io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration")
@ConditionalOnClass({GigaSpace.class, KubernetesClient.class})
@ImportRuntimeHints(KubernetesRuntimeHints.class)
@Import({NamedDiscoveryConfiguration.class, DiscoveryConfiguration.class})
public final class KubernetesAutoConfiguration {}
