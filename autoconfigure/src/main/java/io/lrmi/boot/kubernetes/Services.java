package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LoadBalancerIngress;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the fields of a service mean. */
final class Services {

    static final String LOAD_BALANCER = "LoadBalancer";
    static final String NODE_PORT = "NodePort";

    private Services() {}

    static String name(HasMetadata object) {
        return object.getMetadata().getName();
    }

    static Map<String, String> labels(HasMetadata object) {
        Map<String, String> labels = object.getMetadata().getLabels();
        return labels == null ? Map.of() : labels;
    }

    static String type(Service service) {
        String type = service.getSpec().getType();
        return type == null ? "ClusterIP" : type;
    }

    /** A headless service has no address of its own: it is a name for the pods, inside the cluster only. */
    static boolean isHeadless(Service service) {
        return "None".equals(service.getSpec().getClusterIP());
    }

    static boolean isExternalName(Service service) {
        return "ExternalName".equals(type(service));
    }

    /** Whether only nodes that run one of its pods forward to it. */
    static boolean isLocal(Service service) {
        return "Local".equals(service.getSpec().getExternalTrafficPolicy());
    }

    static Map<String, String> selector(Service service) {
        Map<String, String> selector = service.getSpec().getSelector();
        return selector == null ? Map.of() : selector;
    }

    static boolean selects(Service service, Pod pod) {
        Map<String, String> selector = selector(service);
        return !selector.isEmpty()
                && labels(pod).entrySet().containsAll(selector.entrySet())
                && Objects.equals(
                        service.getMetadata().getNamespace(), pod.getMetadata().getNamespace());
    }

    /** Addresses and names that the load balancer was given; none while it is pending. */
    static List<String> ingress(Service service) {
        List<String> hosts = new ArrayList<>();
        if (service.getStatus() != null
                && service.getStatus().getLoadBalancer() != null
                && service.getStatus().getLoadBalancer().getIngress() != null) {
            for (LoadBalancerIngress ingress :
                    service.getStatus().getLoadBalancer().getIngress()) {
                add(hosts, ingress.getIp());
                add(hosts, ingress.getHostname());
            }
        }
        return hosts;
    }

    /** Addresses outside the cluster that somebody routes to its nodes. */
    static List<String> externalIps(Service service) {
        List<String> addresses = service.getSpec().getExternalIPs();
        return addresses == null ? List.of() : addresses;
    }

    private static void add(List<String> hosts, @Nullable String host) {
        if (host != null && !host.isBlank() && !hosts.contains(host)) {
            hosts.add(host);
        }
    }
}
