package io.lrmi.boot.kubernetes;

import java.util.List;

/** Several services could be the manager service. */
public final class AmbiguousManagerServiceException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    AmbiguousManagerServiceException(String namespace, List<String> candidates, String firstName) {
        super(
                "Several services in namespace '" + namespace + "' could be the grid's manager service:\n  "
                        + String.join("\n  ", candidates),
                "Set gigaspaces.kubernetes.manager-service to the name of the right one (for example " + firstName
                        + "), or gigaspaces.kubernetes.release to the Helm release of the grid.",
                null);
    }
}
