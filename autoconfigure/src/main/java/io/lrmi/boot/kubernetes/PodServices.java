package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodIP;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Ways to single pods from outside: pod address, pod, the one service that selects exactly this pod, and the address of
 * that service. Nothing is remembered; see {@link MemberTranslator} for that.
 */
final class PodServices {

    private static final String POD_NAME_LABEL = "statefulset.kubernetes.io/pod-name";

    private final ClusterApi api;
    private final NodeAddresses nodes;

    PodServices(ClusterApi api, NodeAddresses nodes) {
        this.api = api;
        this.nodes = nodes;
    }

    /** An address, from outside the cluster. */
    record Reachable(String host, int port, String service) {}

    /** The pod that has this address. */
    Optional<Pod> pod(String address) {
        // The API compares the first address of a pod only; of a dual-stack pod it may be the other one.
        List<Pod> found = api.list(ResourceType.PODS, Selection.field("status.podIP", address), PodServices::isAlive);
        if (found.isEmpty()) {
            found = api.list(ResourceType.PODS, Selection.ALL, pod -> isAlive(pod) && hasAddress(pod, address));
        }
        return found.stream().findFirst();
    }

    /** A pod that has ended keeps its address in its status, while another pod may have got it. */
    private static boolean isAlive(Pod pod) {
        String phase = pod.getStatus() == null ? null : pod.getStatus().getPhase();
        return !"Succeeded".equals(phase)
                && !"Failed".equals(phase)
                && !Boolean.TRUE.equals(
                        pod.getSpec() == null ? null : pod.getSpec().getHostNetwork());
    }

    private static boolean hasAddress(Pod pod, String address) {
        if (pod.getStatus() == null || pod.getStatus().getPodIPs() == null) {
            return false;
        }
        for (PodIP ip : pod.getStatus().getPodIPs()) {
            if (IpAddress.same(address, ip.getIp())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a service can lead to a single pod from outside. */
    static boolean isOutside(Service service) {
        return List.of(Services.LOAD_BALANCER, Services.NODE_PORT).contains(Services.type(service))
                && !Services.isHeadless(service)
                && !Services.selector(service).isEmpty();
    }

    /**
     * Where a process in the pod can be reached from outside.
     *
     * @param port it listens on
     * @param services those with {@link #isOutside}
     */
    Optional<Reachable> reach(Pod pod, int port, List<Service> services) {
        List<Service> exact = new ArrayList<>();
        for (Service service : services) {
            if (Services.selects(service, pod) && ServicePorts.lrmi(service, port) != null && isOnly(pod, service)) {
                exact.add(service);
            }
        }
        exact.sort(Comparator.comparing(
                        (Service service) -> Services.ingress(service).isEmpty())
                .thenComparing(Services::name));
        for (Service service : exact) {
            Reachable reachable = address(service, pod, port);
            if (reachable != null) {
                return Optional.of(reachable);
            }
        }
        return Optional.empty();
    }

    private boolean isOnly(Pod pod, Service service) {
        if (Services.name(pod).equals(Services.selector(service).get(POD_NAME_LABEL))) {
            return true;
        }
        List<Pod> selected =
                api.list(ResourceType.PODS, Selection.labels(Services.selector(service)), PodServices::isAlive);
        return selected.size() == 1 && Services.name(selected.get(0)).equals(Services.name(pod));
    }

    private @Nullable Reachable address(Service service, Pod pod, int port) {
        ServicePort lrmi = ServicePorts.lrmi(service, port);
        if (lrmi == null) {
            return null;
        }
        List<String> ingress = Services.ingress(service);
        if (!ingress.isEmpty()) {
            return new Reachable(ingress.get(0), ServicePorts.number(lrmi), Services.name(service));
        }
        if (ServicePorts.nodePort(lrmi) == 0) {
            return null;
        }
        // The pod's own node saves a hop.
        String node = pod.getSpec() == null ? null : pod.getSpec().getNodeName();
        return new Reachable(
                nodes.leadingTo(service, node).get(0), ServicePorts.nodePort(lrmi), Services.name(service));
    }
}
