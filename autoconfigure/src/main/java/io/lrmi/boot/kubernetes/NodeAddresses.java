package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.NodeAddress;
import io.fabric8.kubernetes.api.model.NodeCondition;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.lrmi.boot.KubernetesProperties;
import io.lrmi.boot.KubernetesProperties.NodeAddressType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which addresses of which nodes lead to the node port of a service. */
final class NodeAddresses {

    /** All alternatives are tried at the same time, so there must not be hundreds of them. */
    private static final int ALTERNATIVES = 8;

    private final ClusterApi api;
    private final KubernetesProperties properties;

    NodeAddresses(ClusterApi api, KubernetesProperties properties) {
        this.api = api;
        this.properties = properties;
    }

    /**
     * A node that forwards.
     *
     * @param rank of the type of its addresses in the configured order
     * @param hosts all its addresses of that type
     */
    private record Usable(Node node, int rank, List<String> hosts, boolean schedulable) {}

    /**
     * Addresses that lead to the service, best first, at least one.
     *
     * @param preferredNode node that is best if it is usable
     * @throws NoNodeAddressException saying of each node why not
     */
    List<String> leadingTo(Service service, @Nullable String preferredNode) {
        if (properties.nodeHost() != null) {
            return List.of(properties.nodeHost());
        }
        Set<String> serving = Services.isLocal(service) ? nodesWithReadyPods(service) : Set.of();
        List<Usable> usable = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        for (Node node : api.list(ResourceType.NODES, Selection.ALL)) {
            String reason = null;
            if (Services.isLocal(service) && !serving.contains(Services.name(node))) {
                reason = "runs no ready pod of the service (externalTrafficPolicy Local)";
            } else if (!isReady(node)) {
                reason = "is not ready";
            } else {
                Usable found = addresses(node);
                if (found == null) {
                    reason = "has only " + types(node);
                } else {
                    usable.add(found);
                }
            }
            if (reason != null && reasons.size() < 20) {
                reasons.add(Services.name(node) + ": " + reason);
            }
        }
        if (usable.isEmpty()) {
            throw new NoNodeAddressException(Services.name(service), reasons);
        }
        usable.sort(
                Comparator.comparing((Usable node) -> !Services.name(node.node).equals(preferredNode))
                        .thenComparingInt(Usable::rank)
                        .thenComparing(node -> !node.schedulable)
                        .thenComparing(node -> Services.name(node.node)));
        return usable.stream()
                .flatMap(node -> node.hosts.stream())
                .distinct()
                .limit(ALTERNATIVES)
                .toList();
    }

    private Set<String> nodesWithReadyPods(Service service) {
        Set<String> nodes = new HashSet<>();
        api.read(
                ResourceType.ENDPOINT_SLICES,
                Selection.labels("kubernetes.io/service-name=" + Services.name(service)),
                (EndpointSlice slice) -> {
                    for (Endpoint endpoint : slice.getEndpoints()) {
                        // An unknown state is to be taken as ready.
                        boolean ready = endpoint.getConditions() == null
                                || !Boolean.FALSE.equals(
                                        endpoint.getConditions().getReady());
                        if (ready && endpoint.getNodeName() != null) {
                            nodes.add(endpoint.getNodeName());
                        }
                    }
                });
        return nodes;
    }

    static boolean isReady(Node node) {
        if (node.getMetadata().getDeletionTimestamp() != null
                || node.getStatus() == null
                || node.getStatus().getConditions() == null) {
            return false;
        }
        for (NodeCondition condition : node.getStatus().getConditions()) {
            if ("Ready".equals(condition.getType())) {
                return "True".equals(condition.getStatus());
            }
        }
        return false;
    }

    private @Nullable Usable addresses(Node node) {
        boolean schedulable =
                node.getSpec() == null || !Boolean.TRUE.equals(node.getSpec().getUnschedulable());
        List<NodeAddressType> types = properties.nodeAddressTypes();
        for (int rank = 0; rank < types.size(); rank++) {
            String type = types.get(rank).wireName();
            List<String> hosts = node.getStatus().getAddresses().stream()
                    .filter(address -> type.equals(address.getType()))
                    .map(NodeAddress::getAddress)
                    .filter(host -> host != null && !host.isBlank())
                    .toList();
            if (!hosts.isEmpty()) {
                return new Usable(node, rank, hosts, schedulable);
            }
        }
        return null;
    }

    private static String types(Node node) {
        String types = node.getStatus().getAddresses().stream()
                .map(address -> address.getType() + " " + address.getAddress())
                .collect(Collectors.joining(", "));
        return types.isEmpty() ? "no address" : types;
    }
}
