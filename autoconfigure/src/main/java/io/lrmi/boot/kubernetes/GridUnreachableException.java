package io.lrmi.boot.kubernetes;

import io.lrmi.failure.LrmiException;

/** The grid was found in Kubernetes, but the first connection to it failed. Has a report of each step on the way. */
public final class GridUnreachableException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    GridUnreachableException(String report, String action, LrmiException cause) {
        super(report, action, cause);
    }
}
