package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.lrmi.boot.KubernetesProperties;
import io.lrmi.boot.KubernetesProperties.Access;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Finds the address of a manager service, by its type and by where this application runs. */
final class AddressResolver {

    private final KubernetesProperties properties;
    private final boolean inCluster;
    private final NodeAddresses nodes;
    private final PendingAddress pending;
    private final ManagerPods pods;

    AddressResolver(ClusterApi api, KubernetesProperties properties, boolean inCluster, PodForwards forwards) {
        this.properties = properties;
        this.inCluster = inCluster;
        this.nodes = new NodeAddresses(api, properties);
        this.pending = new PendingAddress(api);
        this.pods = new ManagerPods(api, forwards);
    }

    /**
     * Waits for the address of a load balancer that is pending.
     *
     * @param wait longest time to wait
     */
    GridAddress resolve(Service service, Duration wait) {
        Access access = properties.access();
        if (access == Access.PORT_FORWARD) {
            return forwarded(service);
        }
        String type = Services.type(service);
        if (access == Access.CLUSTER_IP || (access == Access.AUTO && inCluster)) {
            return address(service, inside(service));
        }
        if (access == Access.NODE_PORT || (access == Access.AUTO && type.equals(Services.NODE_PORT))) {
            return nodePort(service);
        }
        if (type.equals(Services.LOAD_BALANCER)) {
            Service assigned = Services.ingress(service).isEmpty()
                            && Services.externalIps(service).isEmpty()
                    ? pending.await(service, wait)
                    : service;
            return address(assigned, loadBalancer(assigned));
        }
        if (access == Access.LOAD_BALANCER) {
            throw NotExposedException.otherType(service, access);
        }
        if (!Services.externalIps(service).isEmpty()) {
            return address(service, new Choice("its external IPs", Services.externalIps(service)));
        }
        throw NotExposedException.clusterIp(service);
    }

    private record Choice(String how, List<String> hosts) {}

    private static GridAddress address(Service service, Choice choice) {
        return new GridAddress(service, lookup(service), choice.how, choice.hosts, false, null);
    }

    private static ServicePort lookup(Service service) {
        return Objects.requireNonNull(ServicePorts.lookup(service), "port of the lookup service");
    }

    private Choice inside(Service service) {
        return new Choice(
                properties.access() == Access.AUTO ? "DNS name, because this is a pod" : "DNS name",
                List.of(Services.name(service) + "." + service.getMetadata().getNamespace() + ".svc"));
    }

    private static Choice loadBalancer(Service service) {
        List<String> hosts = new ArrayList<>(Services.ingress(service));
        hosts.addAll(Services.externalIps(service));
        return new Choice("load balancer", hosts);
    }

    private GridAddress forwarded(Service service) {
        ServicePort port = lookup(service);
        ForwardedPort forwarded = pods.forward(service, port);
        return new GridAddress(
                service, port, forwarded.toString(), List.of(forwarded.local().host()), false, forwarded);
    }

    private GridAddress nodePort(Service service) {
        ServicePort port = lookup(service);
        if (!List.of(Services.NODE_PORT, Services.LOAD_BALANCER).contains(Services.type(service))) {
            throw NotExposedException.otherType(service, Access.NODE_PORT);
        }
        if (ServicePorts.nodePort(port) == 0) {
            throw NotExposedException.noNodePort(service);
        }
        String how = properties.nodeHost() == null ? "node port" : "node port at gigaspaces.kubernetes.node-host";
        return new GridAddress(service, port, how, nodes.leadingTo(service, null), true, null);
    }
}
