package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Node;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of an object can change the way to the grid. The rest of it changes all the time. */
final class Facts {

    private Facts() {}

    static @Nullable Object of(Service service) {
        if (ManagerServices.reasonAgainst(service) != null && !PodServices.isOutside(service)) {
            return null;
        }
        return List.of(
                Services.type(service),
                service.getSpec(),
                Services.ingress(service),
                // The specification is compared as a whole: it changes only when somebody changes it.
                Services.labels(service));
    }

    static Object of(Pod pod) {
        return Arrays.asList(
                Services.labels(pod),
                pod.getSpec() == null ? null : pod.getSpec().getNodeName(),
                pod.getStatus() == null ? null : pod.getStatus().getPodIP(),
                pod.getStatus() == null ? null : pod.getStatus().getPodIPs(),
                pod.getStatus() == null ? null : pod.getStatus().getPhase(),
                // What matters of a pod that a port is forwarded to.
                pod.getMetadata().getUid(),
                pod.getMetadata().getDeletionTimestamp(),
                ManagerPods.isReady(pod));
    }

    static Object of(Node node) {
        return Arrays.asList(
                NodeAddresses.isReady(node),
                node.getSpec() == null ? null : node.getSpec().getUnschedulable(),
                node.getStatus() == null ? null : node.getStatus().getAddresses());
    }

    static Object of(EndpointSlice slice) {
        return Arrays.asList(Services.labels(slice), slice.getEndpoints());
    }
}
