package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.lrmi.LrmiClient;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.lookup.AddressTranslator;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.ImportRuntimeHints;
import org.springframework.core.env.Environment;

/**
 * Auto-configuration that finds a grid in Kubernetes, for applications that name a space but not where it is looked up.
 * Backs off where the application defines its own {@link GigaSpacesConnectionDetails}, {@link LrmiClient} or grid.
 */
@AutoConfiguration(before = GigaSpacesAutoConfiguration.class)
@ConditionalOnClass({GigaSpace.class, LrmiClient.class, KubernetesClient.class})
@Conditional(OnKubernetesDiscoveryCondition.class)
@ConditionalOnMissingBean(
        value = {GigaSpacesConnectionDetails.class, LrmiClient.class},
        type = "io.lrmi.embedded.EmbeddedGrid")
@EnableConfigurationProperties(KubernetesProperties.class)
@ImportRuntimeHints(KubernetesRuntimeHints.class)
public final class KubernetesAutoConfiguration {

    private static final String CLUSTER_ID = "INTERNAL_K8S_CLUSTER_ID";

    @Bean(destroyMethod = "close")
    KubernetesConnectionDetails kubernetesConnectionDetails(KubernetesProperties properties, Environment environment) {
        PropertyCheck.check(properties);
        // Whoever chooses a cluster means that one, not the one this pod may run in.
        boolean inCluster = properties.kubeconfig() == null
                && properties.context() == null
                && CloudPlatform.KUBERNETES.isActive(environment);
        ApiTransport transport = properties.api() == KubernetesProperties.Api.KUBECTL
                ? new KubectlTransport(properties)
                : new ClientTransport(ClientLogin.config(properties), properties.requestTimeout());
        ClusterApi api = new ClusterApi(transport, properties.namespace());
        return KubernetesConnectionDetails.find(
                environment.getRequiredProperty(OnKubernetesDiscoveryCondition.SPACE_NAME),
                new KubernetesDiscovery(api, properties, inCluster, environment.getProperty(CLUSTER_ID)));
    }

    @Bean
    @ConditionalOnMissingBean(AddressTranslator.class)
    MemberTranslator kubernetesMemberTranslator(KubernetesConnectionDetails details) {
        return details.translator();
    }
}
