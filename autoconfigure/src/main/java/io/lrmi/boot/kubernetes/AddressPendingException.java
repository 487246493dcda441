package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServicePort;
import java.time.Duration;
import java.util.List;

/** The load balancer of the manager service was not given an address in time. */
public final class AddressPendingException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    AddressPendingException(Service service, Duration waited, List<String> events) {
        super(
                "The load balancer of the manager service " + Services.name(service)
                        + " is still without an address after " + waited.toMillis()
                        + " ms (gigaspaces.kubernetes.wait-for-address). Events of the service:\n  "
                        + (events.isEmpty() ? "none" : String.join("\n  ", events)),
                action(service),
                null);
    }

    private static String action(Service service) {
        String action =
                "Check that the cluster can create load balancers and that its quota is not used up. On minikube"
                        + " run 'minikube tunnel'; on kind run cloud-provider-kind.";
        ServicePort port = ServicePorts.lookup(service);
        return port == null || ServicePorts.nodePort(port) == 0
                ? action
                : action + " The service also listens on port " + port.getNodePort()
                        + " of the nodes: if they can be reached from here, set gigaspaces.kubernetes.access=node-port.";
    }

    static String unknownEvents(KubernetesDiscoveryException failure) {
        return "(not to be had: " + failure.description() + ")";
    }
}
