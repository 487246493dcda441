package io.lrmi.boot.kubernetes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Kubernetes API refused a request. Names the right that is missing and the rule that gives it. */
public final class ApiRefusedException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    private static final Pattern USER = Pattern.compile("User \\\\?\"([^\"\\\\]+)\\\\?\"");
    private static final Pattern SERVICE_ACCOUNT = Pattern.compile("system:serviceaccount:([^:]+):(.+)");

    private ApiRefusedException(String description, String action) {
        super(description, action, null);
    }

    static ApiRefusedException unauthorized(String api) {
        return new ApiRefusedException(
                "The Kubernetes API at " + api + " does not accept the login (401 Unauthorized).",
                "Log in again; tokens in a kubeconfig expire. Check with: kubectl auth whoami. If the login works only in"
                        + " kubectl, set gigaspaces.kubernetes.api=kubectl.");
    }

    static ApiRefusedException forbidden(String api, String verb, ResourceType<?> type, String namespace, String body) {
        String where = type.namespaced() ? " in namespace '" + namespace + "'" : " of the cluster";
        Matcher user = USER.matcher(body);
        String who = user.find() ? user.group(1) : "";
        return new ApiRefusedException(
                "The Kubernetes API at " + api + " does not let " + (who.isEmpty() ? "this login" : "'" + who + "'")
                        + " " + verb + " " + type.plural() + where + " (403 Forbidden).",
                "Somebody with the right to do so has to grant it:\n\n" + manifest(type, namespace, who)
                        + "\nTo do without these rights, set gigaspaces.lookup.locators.");
    }

    private static String manifest(ResourceType<?> type, String namespace, String who) {
        String kind = type.namespaced() ? "Role" : "ClusterRole";
        String place = type.namespaced() ? ", namespace: " + namespace : "";
        String name = "gigaspaces-client-" + type.plural();
        Matcher account = SERVICE_ACCOUNT.matcher(who);
        String subject = account.matches()
                ? "{kind: ServiceAccount, namespace: " + account.group(1) + ", name: " + account.group(2) + "}"
                : "{kind: User, apiGroup: rbac.authorization.k8s.io, name: \"" + (who.isEmpty() ? "<user>" : who)
                        + "\"}";
        return """
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %1$s
                metadata: {name: %2$s%3$s}
                rules:
                - apiGroups: ["%4$s"]
                  resources: ["%5$s"]
                  verbs: ["get", "list", "watch"]
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %1$sBinding
                metadata: {name: %2$s%3$s}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %1$s, name: %2$s}
                subjects:
                - %6$s
                """.formatted(kind, name, place, type.group(), type.plural(), subject);
    }
}
