package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Pod;
import io.lrmi.transport.Endpoint;

/**
 * A port of a pod, and the way to it.
 *
 * @param port in the pod
 */
record ForwardedPort(Pod pod, int port, PodForward forward) {

    static final String LOOPBACK = "127.0.0.1";

    boolean isOpen() {
        return forward.isOpen();
    }

    Endpoint local() {
        return new Endpoint(LOOPBACK, forward.localPort());
    }

    @Override
    public String toString() {
        return "port-forward to pod " + Services.name(pod);
    }
}
