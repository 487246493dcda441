package io.lrmi.boot.kubernetes;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The Kubernetes API refused a request. Names the right that is missing and the rule that gives it. */
public final class ApiRefusedException extends KubernetesDiscoveryException {

    private static final long serialVersionUID = 1L;

    /** Who comes without a login is refused as somebody of this name, to whom nobody should grant anything. */
    private static final String NOBODY = "system:anonymous";

    private static final Pattern USER = Pattern.compile("User \\\\?\"([^\"\\\\]+)\\\\?\"");
    private static final Pattern VERB = Pattern.compile("cannot (\\w+) resource");
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
        if (user(body).equals(NOBODY)) {
            return anonymous(api);
        }
        String where = type.namespaced() ? " in namespace '" + namespace + "'" : " of the cluster";
        String who = user(body);
        Rule rule = new Rule(type.namespaced(), type.group(), type.plural(), "\"get\", \"list\", \"watch\"");
        return new ApiRefusedException(
                sentence(api, who, verb + " " + type.plural() + where),
                "Somebody with the right to do so has to grant it (kubectl apply -f):\n\n"
                        + rule.manifest(namespace, who)
                        + "\nTo do without these rights, set gigaspaces.lookup.locators.");
    }

    private static ApiRefusedException anonymous(String api) {
        return new ApiRefusedException(
                "The Kubernetes API at " + api + " was asked without a login, and refused ('" + NOBODY + "').",
                "Log in: the user in the kubeconfig has no credentials, or the pod no service account token"
                        + " (automountServiceAccountToken). Check with: kubectl auth whoami.");
    }

    /** For a WebSocket some versions of the API want the right to get, some that to create, and some both. */
    static ApiRefusedException portForwardForbidden(String api, String namespace, String body) {
        String who = user(body);
        if (who.equals(NOBODY)) {
            return anonymous(api);
        }
        Matcher verb = VERB.matcher(body);
        Rule rule = new Rule(true, "", "pods/portforward", "\"create\", \"get\"");
        return new ApiRefusedException(
                sentence(
                        api,
                        who,
                        (verb.find() ? verb.group(1) : "create") + " pods/portforward in namespace '" + namespace
                                + "'"),
                "Somebody with the right to do so has to grant it (kubectl apply -f):\n\n"
                        + rule.manifest(namespace, who)
                        + "\nTo do without these rights, expose the manager service and the members and remove"
                        + " port-forward from gigaspaces.kubernetes.access and gigaspaces.kubernetes.member-access.");
    }

    private static String user(String body) {
        Matcher user = USER.matcher(body);
        return user.find() ? user.group(1) : "";
    }

    private static String sentence(String api, String who, String what) {
        return "The Kubernetes API at " + api + " does not let " + (who.isEmpty() ? "this login" : "'" + who + "'")
                + " " + what + " (403 Forbidden).";
    }

    private record Rule(boolean namespaced, String group, String resource, String verbs) {

        String manifest(String namespace, String who) {
            String kind = namespaced ? "Role" : "ClusterRole";
            String place = namespaced ? ", namespace: " + namespace : "";
            String name = "gigaspaces-client-" + resource.substring(resource.indexOf('/') + 1);
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
                  verbs: [%6$s]
                ---
                apiVersion: rbac.authorization.k8s.io/v1
                kind: %1$sBinding
                metadata: {name: %2$s%3$s}
                roleRef: {apiGroup: rbac.authorization.k8s.io, kind: %1$s, name: %2$s}
                subjects:
                - %7$s
                """.formatted(kind, name, place, group, resource, verbs, subject);
        }
    }
}
