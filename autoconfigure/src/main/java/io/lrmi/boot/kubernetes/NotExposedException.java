package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Service;
import io.lrmi.boot.KubernetesProperties;

/** The manager service has no address that can be reached from here. */
public final class NotExposedException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    private NotExposedException(String description, String action) {
        super(description, action, null);
    }

    static NotExposedException clusterIp(Service service) {
        return new NotExposedException(
                "The manager service " + Services.name(service)
                        + " is of type ClusterIP, which can be reached inside the"
                        + " cluster only, and this application runs outside.",
                "For development the grid can stay as it is: set gigaspaces.kubernetes.access=port-forward. Otherwise run"
                        + " the application in the cluster, or expose the service (NodePort in place of LoadBalancer where"
                        + " there are none):"
                        + Helm.line(Helm.manager(service, "service.type=LoadBalancer", "service.lrmi.enabled=true")));
    }

    static NotExposedException otherType(Service service, KubernetesProperties.Access access) {
        String wanted = access == KubernetesProperties.Access.NODE_PORT ? Services.NODE_PORT : Services.LOAD_BALANCER;
        return new NotExposedException(
                "The manager service " + Services.name(service) + " is of type " + Services.type(service)
                        + ", so it cannot be reached as " + wanted + " (gigaspaces.kubernetes.access).",
                "Remove gigaspaces.kubernetes.access to go by the service's type, or change the type:"
                        + Helm.line(Helm.manager(service, "service.type=" + wanted)));
    }

    static NotExposedException noNodePort(Service service) {
        return new NotExposedException(
                "The manager service " + Services.name(service) + " has no node port for the lookup service.",
                "Set it to type NodePort:" + Helm.line(Helm.manager(service, "service.type=NodePort")));
    }
}
