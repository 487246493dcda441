package io.lrmi.boot.kubernetes;

import java.util.function.Consumer;

/** Carries requests to the Kubernetes API and answers back, without looking into them. Safe for use by many threads. */
interface ApiTransport extends AutoCloseable {

    /** Namespace that the login is for, {@code default} if it says nothing. */
    String namespace();

    /** For people: which API server, and how. */
    String description();

    /**
     * Reads a path.
     *
     * @throws ApiUnreachableException if there is no answer
     */
    ApiResponse get(String path);

    /**
     * Reads lines until the stream ends, the thread is interrupted or the transport is closed.
     *
     * @return the answer, without the lines if its status is 200
     * @throws ApiUnreachableException if there is no answer, or the stream broke
     */
    ApiResponse stream(String path, Consumer<String> lines);

    /**
     * Forwards a port of this machine to one of a pod.
     *
     * @throws KubernetesDiscoveryException if there is no answer
     */
    ForwardAnswer forward(String namespace, String pod, int port);

    @Override
    void close();
}
