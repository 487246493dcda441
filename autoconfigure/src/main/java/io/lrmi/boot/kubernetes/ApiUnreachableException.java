package io.lrmi.boot.kubernetes;

import org.jspecify.annotations.Nullable;

/** The Kubernetes API gave no answer that can be used. */
public final class ApiUnreachableException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    private ApiUnreachableException(String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
    }

    static ApiUnreachableException noAnswer(String api, String what, @Nullable Throwable cause) {
        return new ApiUnreachableException(
                "The Kubernetes API at " + api + " cannot be reached: " + what + ".",
                "Check with: kubectl get services. Is the cluster running, the VPN up, and the context the right one"
                        + " (gigaspaces.kubernetes.context)? If it is only slow, raise"
                        + " gigaspaces.kubernetes.request-timeout.",
                cause);
    }

    static ApiUnreachableException failed(String api, String path, ApiResponse response) {
        return new ApiUnreachableException(
                "The Kubernetes API at " + api + " answered " + path + " with status " + response.status() + ": "
                        + Texts.shorten(response.body(), 300),
                "If this does not pass by itself, ask whoever runs the cluster.",
                null);
    }

    static ApiUnreachableException unreadable(String api, String path, String body, Throwable cause) {
        return new ApiUnreachableException(
                "What answered " + path + " at " + api + " is not the Kubernetes API: "
                        + Texts.shorten(body.strip(), 200),
                "Check the server in the kubeconfig, and whether a proxy or a login page answers in its place.",
                cause);
    }
}
