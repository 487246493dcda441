package io.lrmi.boot.kubernetes;

import java.util.List;

/** No node has an address that may be used. */
public final class NoNodeAddressException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    NoNodeAddressException(String service, List<String> reasons) {
        super(
                "The service " + service
                        + " is reached through the nodes of the cluster, but none of them can be used:\n  "
                        + (reasons.isEmpty() ? "there are no nodes" : String.join("\n  ", reasons)),
                "Set gigaspaces.kubernetes.node-host to an address that leads to a node (minikube: the output of 'minikube"
                        + " ip', kind and Docker Desktop: localhost with the port mapped), or add types to"
                        + " gigaspaces.kubernetes.node-address-types.",
                null);
    }
}
