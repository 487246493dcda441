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

    /** With what is wrong with the certificate of the API server. */
    static ApiUnreachableException untrusted(String api, String what, @Nullable Throwable cause) {
        return new ApiUnreachableException(
                "The certificate of the Kubernetes API at " + api + " is not trusted: " + what + ".",
                "Check that the server and the certificate authority of the kubeconfig belong to the same cluster:"
                        + " whoever created it anew has a new kubeconfig. If a proxy answers in its place, the kubeconfig"
                        + " needs the proxy's certificate authority. Check with: kubectl get services.",
                cause);
    }

    /** The connection was refused in the language of TLS. */
    static ApiUnreachableException tls(String api, String what, @Nullable Throwable cause) {
        return new ApiUnreachableException(
                "The Kubernetes API at " + api + " refused the connection: " + what + ".",
                "If the kubeconfig has a client certificate, it may have expired, or belong to another cluster: log in"
                        + " again, or get a new kubeconfig. Check with: kubectl get services.",
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
