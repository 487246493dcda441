package io.lrmi.boot.kubernetes;

import org.jspecify.annotations.Nullable;

/** The kubectl binary could not be run, or failed in a way that is not an answer of the API. */
public final class KubectlException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    private KubectlException(String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
    }

    static KubectlException missing(String binary, Throwable cause) {
        return new KubectlException(
                "kubectl cannot be run as '" + binary + "' (gigaspaces.kubernetes.kubectl): " + cause.getMessage(),
                "Install kubectl, set gigaspaces.kubernetes.kubectl to its path, or use the built-in client with"
                        + " gigaspaces.kubernetes.api=client.",
                cause);
    }

    static KubectlException failed(String command, int status, String error) {
        return new KubectlException(
                "'" + command + "' ended with status " + status + ": " + Texts.shorten(error.strip(), 1000),
                "Run the command in a terminal. If it asks for a login there, log in first.",
                null);
    }

    static KubectlException tooMuch(String command, int limit) {
        return new KubectlException(
                "'" + command + "' wrote more than " + limit + " characters.",
                "Narrow the search with gigaspaces.kubernetes.label-selector or gigaspaces.kubernetes.manager-service.",
                null);
    }

    static KubectlException unreadable(String command, String output, Throwable cause) {
        return new KubectlException(
                "The output of '" + command + "' is not what kubectl writes: " + Texts.shorten(output.strip(), 200),
                "Check that gigaspaces.kubernetes.kubectl is the path of kubectl and not of a wrapper that writes more.",
                cause);
    }
}
