package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reaches a manager service by a port-forward to one of its pods. Each of them has a lookup service of its own. */
final class ManagerPods {

    private static final int REASONS = 20;

    private final ClusterApi api;
    private final PodForwards forwards;

    ManagerPods(ClusterApi api, PodForwards forwards) {
        this.api = api;
        this.forwards = forwards;
    }

    /**
     * A forward to the lookup service in a ready pod of the service; to that in use as long as it can be.
     *
     * @throws PortForwardException if there is no such pod
     */
    ForwardedPort forward(Service service, ServicePort lookup) {
        KubernetesDiscoveryException first = null;
        for (Candidate candidate : candidates(service, lookup)) {
            try {
                return forwards.to(candidate.pod, candidate.port);
            } catch (ApiRefusedException refused) {
                throw refused;
            } catch (KubernetesDiscoveryException failure) {
                first = first == null ? failure : first;
            }
        }
        throw first == null ? new IllegalStateException("no candidate") : first;
    }

    private record Candidate(Pod pod, int port) {}

    private List<Candidate> candidates(Service service, ServicePort lookup) {
        if (Services.selector(service).isEmpty()) {
            throw PortForwardException.noSelector(service);
        }
        List<Candidate> ready = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        api.read(ResourceType.PODS, Selection.labels(Services.selector(service)), pod -> {
            Integer port = ServicePorts.target(lookup, pod);
            String reason = port == null
                    ? "has no port named '" + lookup.getTargetPort().getStrVal() + "'"
                    : reasonAgainst(pod);
            if (reason == null && port != null) {
                ready.add(new Candidate(pod, port));
            } else if (reasons.size() < REASONS) {
                reasons.add(Services.name(pod) + ": " + reason);
            }
        });
        if (ready.isEmpty()) {
            throw PortForwardException.noReadyPod(service, reasons);
        }
        ready.sort(Comparator.comparing((Candidate candidate) -> !forwards.isOpen(candidate.pod, candidate.port))
                .thenComparing(candidate -> Services.name(candidate.pod)));
        return ready;
    }

    private static @Nullable String reasonAgainst(Pod pod) {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            return "is being deleted";
        }
        if (isReady(pod)) {
            return null;
        }
        String phase = pod.getStatus() == null ? null : pod.getStatus().getPhase();
        return "is not ready (" + (phase == null ? "no status" : phase) + ")";
    }

    static boolean isReady(Pod pod) {
        if (pod.getStatus() == null || pod.getStatus().getConditions() == null) {
            return false;
        }
        for (PodCondition condition : pod.getStatus().getConditions()) {
            if ("Ready".equals(condition.getType())) {
                return "True".equals(condition.getStatus());
            }
        }
        return false;
    }
}
