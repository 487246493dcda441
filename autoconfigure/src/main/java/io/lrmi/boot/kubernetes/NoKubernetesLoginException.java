package io.lrmi.boot.kubernetes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** There is no kubeconfig and no service account to log in with, or they do not have what was asked for. */
public final class NoKubernetesLoginException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    private static final String OTHERWISE =
            " To do without Kubernetes, set gigaspaces.lookup.locators to the host:port of the grid's lookup service, or"
                    + " gigaspaces.embedded.enabled=true to run a grid inside the application.";

    private NoKubernetesLoginException(String description, String action, @Nullable Throwable cause) {
        super(description, action, cause);
    }

    static NoKubernetesLoginException nothing(List<String> files) {
        return new NoKubernetesLoginException(
                "gigaspaces.lookup.locators is not set, so the grid is looked for in Kubernetes, but there is no login for"
                        + " it: no kubeconfig at " + String.join(", ", files)
                        + ", and this is not a pod with a service account.",
                "Set gigaspaces.kubernetes.kubeconfig (or KUBECONFIG) to the path of a kubeconfig." + OTHERWISE,
                null);
    }

    static NoKubernetesLoginException missingFile(String file) {
        return new NoKubernetesLoginException(
                "The kubeconfig '" + file + "' (gigaspaces.kubernetes.kubeconfig) does not exist.",
                "Correct the path, or remove the property to use the file that kubectl uses." + OTHERWISE,
                null);
    }

    static NoKubernetesLoginException unreadable(String where, Throwable cause) {
        return new NoKubernetesLoginException(
                "The kubeconfig " + (where.isEmpty() ? "" : where + " ") + "cannot be used: " + Texts.reason(cause),
                "Try it with: kubectl get services." + OTHERWISE,
                cause);
    }

    static NoKubernetesLoginException pluginGaveNothing(String command) {
        return new NoKubernetesLoginException(
                "The kubeconfig has '" + command + "' run for a login, which gave neither a token nor a certificate.",
                "Run the command in a terminal; what it wrote is in the log. If it asks for a login there, log in first. If"
                        + " kubectl gets along with it, set gigaspaces.kubernetes.api=kubectl." + OTHERWISE,
                null);
    }

    static NoKubernetesLoginException pluginTooSlow(long millis) {
        return new NoKubernetesLoginException(
                "The command that the kubeconfig has run for a login did not end within " + millis + " ms.",
                "Run 'kubectl get services' in a terminal. If it asks for a login there, log in first: this application"
                        + " cannot answer questions." + OTHERWISE,
                null);
    }

    static NoKubernetesLoginException tokenFile(String file, Throwable cause) {
        return new NoKubernetesLoginException(
                "The token file '" + file + "' of the kubeconfig cannot be read: " + cause,
                "Check what is to write and renew this file, and whether this application may read it." + OTHERWISE,
                cause);
    }

    static NoKubernetesLoginException missingContext(String context, List<String> known) {
        return new NoKubernetesLoginException(
                "The kubeconfig has no context '" + context + "' (gigaspaces.kubernetes.context). It has: "
                        + String.join(", ", known) + ".",
                "Set gigaspaces.kubernetes.context to one of them, or remove it to use the current one." + OTHERWISE,
                null);
    }
}
