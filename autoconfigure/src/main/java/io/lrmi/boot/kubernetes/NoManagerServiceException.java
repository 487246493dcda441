package io.lrmi.boot.kubernetes;

import java.util.List;

/** No service of the namespace leads to a lookup service. */
public final class NoManagerServiceException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    private NoManagerServiceException(String description, String action) {
        super(description, action, null);
    }

    static NoManagerServiceException emptyNamespace(String api, String namespace, String narrowing) {
        return new NoManagerServiceException(
                "Namespace '" + namespace + "' at " + api + " has no services" + narrowing + ".",
                "Set gigaspaces.kubernetes.namespace to the namespace of the grid; 'kubectl get services -A' shows where"
                        + " there is one with port 4174. If that is the right one, install the grid there first.");
    }

    static NoManagerServiceException notFound(String api, String namespace, String name) {
        return new NoManagerServiceException(
                "Namespace '" + namespace + "' at " + api + " has no service '" + name
                        + "' (gigaspaces.kubernetes.manager-service).",
                "Correct the name, or remove the property to have the service found by its port.");
    }

    /** With each service that was seen and why it was not it. */
    static NoManagerServiceException noneFits(
            String api, String namespace, String narrowing, List<String> reasons, int others) {
        return new NoManagerServiceException(
                "No manager service in namespace '" + namespace + "' at " + api + narrowing
                        + ". It would have a port named 'lus' or numbered 4174, and would not be headless. Services"
                        + " there:\n  " + String.join("\n  ", reasons)
                        + (others > 0 ? "\n  and " + others + " more" : ""),
                "Set gigaspaces.kubernetes.namespace to the namespace of the grid. If it is the right one, expose the"
                        + " manager:"
                        + Helm.line(Helm.manager(null, "service.type=LoadBalancer", "service.lrmi.enabled=true")));
    }
}
