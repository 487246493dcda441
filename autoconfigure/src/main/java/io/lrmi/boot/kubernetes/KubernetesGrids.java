package io.lrmi.boot.kubernetes;

import io.lrmi.boot.ConfiguredSpace;
import io.lrmi.boot.KubernetesProperties;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.cloud.CloudPlatform;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/** Finds grids. The static method {@code named} is the factory method of beans of named spaces. */
final class KubernetesGrids {

    static final String CLIENT = "io.lrmi.LrmiClient";

    private static final String CLUSTER_ID = "INTERNAL_K8S_CLUSTER_ID";

    private KubernetesGrids() {}

    static KubernetesConnectionDetails named(
            String name, Environment environment, ObjectProvider<DiscoveryListener> listeners) {
        ConfiguredSpace space = ConfiguredSpace.named(name, environment);
        return find(space.spaceName(), properties(space), space.names(), environment, listeners);
    }

    static KubernetesProperties properties(ConfiguredSpace space) {
        return Objects.requireNonNull(space.properties().kubernetes(), "kubernetes");
    }

    /**
     * Finds the grid.
     *
     * @param names gives the whole names of properties
     * @param listeners are told of each search
     * @throws KubernetesDiscoveryException saying what is wrong
     */
    static KubernetesConnectionDetails find(
            String spaceName,
            KubernetesProperties properties,
            UnaryOperator<String> names,
            Environment environment,
            ObjectProvider<DiscoveryListener> listeners) {
        PropertyCheck.check(properties, names);
        // Whoever chooses a cluster means that one, not the one this pod may run in.
        boolean inCluster = properties.kubeconfig() == null
                && properties.context() == null
                && CloudPlatform.KUBERNETES.isActive(environment);
        ApiTransport transport = properties.api() == KubernetesProperties.Api.KUBECTL
                ? new KubectlTransport(properties)
                : new ClientTransport(ClientLogin.config(properties), properties.requestTimeout());
        ClusterApi api = new ClusterApi(transport, properties.namespace());
        KubernetesDiscovery discovery =
                new KubernetesDiscovery(api, properties, inCluster, environment.getProperty(CLUSTER_ID));
        List<DiscoveryListener> told = listeners.orderedStream().toList();
        discovery.whenSearched((found, nanos) -> told.forEach(listener -> listener.searched(spaceName, found, nanos)));
        boolean found = false;
        try {
            discovery.find();
            found = true;
        } finally {
            if (!found) {
                discovery.close();
            }
        }
        return ClassUtils.isPresent(CLIENT, KubernetesGrids.class.getClassLoader())
                ? new WholeConnectionDetails(spaceName, discovery)
                : new KubernetesConnectionDetails(spaceName, discovery);
    }
}
