package io.lrmi.boot.kubernetes;

import io.lrmi.boot.KubernetesProperties;
import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** A discovery with properties, as the auto-configuration makes it. */
final class Discovered implements AutoCloseable {

    private final KubernetesDiscovery discovery;

    Discovered(FakeCluster cluster, java.nio.file.Path directory, boolean inCluster, String... properties) {
        this(properties(cluster, directory, properties), inCluster);
    }

    Discovered(KubernetesProperties bound, boolean inCluster) {
        ApiTransport transport = bound.api() == KubernetesProperties.Api.KUBECTL
                ? new KubectlTransport(bound)
                : new ClientTransport(ClientLogin.config(bound), bound.requestTimeout());
        discovery = new KubernetesDiscovery(new ClusterApi(transport, bound.namespace()), bound, inCluster, null);
    }

    static KubernetesProperties properties(FakeCluster cluster, java.nio.file.Path directory, String... properties) {
        return properties(cluster.kubeconfig(directory, GridObjects.NAMESPACE), properties);
    }

    static KubernetesProperties properties(java.nio.file.Path kubeconfig, String... properties) {
        Map<String, String> values = new HashMap<>();
        values.put("p.kubeconfig", kubeconfig.toString());
        values.put("p.watch", "false");
        for (String property : properties) {
            String[] parts = property.split("=", 2);
            values.put("p." + parts[0], parts[1]);
        }
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("p", KubernetesProperties.class);
    }

    KubernetesDiscovery discovery() {
        return discovery;
    }

    List<String> locators() {
        return discovery.find().locators();
    }

    /** Where a member that registered an address, with or without an external one, is used. */
    String member(String name, String host, int port) {
        return translate(new RegisteredAddress(name, null, url(host, port), new Endpoint(host, port)));
    }

    String lookupService(String locatorHost, String host, int port) {
        return translate(new RegisteredAddress(
                "lookup service", new Endpoint(locatorHost, 4174), url(host, port), new Endpoint(host, port)));
    }

    String translate(RegisteredAddress address) {
        Endpoint endpoint = discovery.translator().translate(address);
        return Texts.address(endpoint.host(), endpoint.port());
    }

    static String url(String host, int port) {
        return "NIO://" + Texts.address(host, port) + "/pid[17]/4711_1_815_details[class com.example]";
    }

    @Override
    public void close() {
        discovery.close();
    }
}
