package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Service;
import java.util.List;

/** There is no pod that a port could be forwarded to. */
public final class PortForwardException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    private PortForwardException(String description, String action) {
        super(description, action, null);
    }

    static PortForwardException noSelector(Service service) {
        return new PortForwardException(
                "The manager service " + Services.name(service)
                        + " selects no pods, so there is none to forward a port to (gigaspaces.kubernetes.access).",
                "Set gigaspaces.kubernetes.manager-service to the service that the grid's chart made.");
    }

    /** With each pod of the service and why it was not it. */
    static PortForwardException noReadyPod(Service service, List<String> reasons) {
        return new PortForwardException(
                "The manager service " + Services.name(service)
                        + " has no pod that a port can be forwarded to (gigaspaces.kubernetes.access):\n  "
                        + (reasons.isEmpty() ? "it selects none" : String.join("\n  ", reasons)),
                "Wait until a manager is ready: kubectl get pods --namespace "
                        + service.getMetadata().getNamespace() + " --selector "
                        + Selection.labels(Services.selector(service)).labels());
    }

    static PortForwardException podGone(String api, String namespace, String pod) {
        return new PortForwardException(
                "No port can be forwarded to pod " + pod + " in namespace '" + namespace + "' at " + api
                        + ": it is there no more.",
                "If this does not pass by itself, check what restarts it: kubectl describe pod " + pod + " --namespace "
                        + namespace);
    }
}
