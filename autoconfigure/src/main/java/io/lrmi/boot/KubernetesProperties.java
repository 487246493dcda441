package io.lrmi.boot;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a grid that runs in Kubernetes is found. Used only if nothing else says where the space is looked up.
 *
 * @param enabled Whether to look for the grid through the Kubernetes API when no locators are set.
 * @param namespace Namespace of the grid. Without it that of the kubeconfig's context or of this pod.
 * @param context Context of the kubeconfig. Without it the current one.
 * @param kubeconfig Path of the kubeconfig file. Without it the one that kubectl uses, or the service account of this
 *     pod.
 * @param managerService Name of the grid's manager service, if there are several.
 * @param release Helm release of the grid, if there are several in the namespace.
 * @param labelSelector Label selector that the manager service matches, such as app=xap-manager.
 * @param access How the manager service is reached.
 * @param nodeAddressTypes Comma-separated list of the types of node addresses that may be used, preferred ones first.
 * @param nodeHost Host name or address to use instead of the addresses of nodes.
 * @param waitForAddress Longest time to wait for the address of a load balancer that is still pending.
 * @param api What talks to the Kubernetes API.
 * @param kubectl Path of the kubectl binary, used with api=kubectl.
 * @param requestTimeout Longest time to wait for an answer of the Kubernetes API.
 * @param memberAccess How the members of the space are reached.
 * @param watch Whether to follow changes of services, pods and nodes.
 */
@ConfigurationProperties("gigaspaces.kubernetes")
public record KubernetesProperties(
        @DefaultValue("true") boolean enabled,
        @Nullable String namespace,
        @Nullable String context,
        @Nullable String kubeconfig,
        @Nullable String managerService,
        @Nullable String release,
        @Nullable String labelSelector,
        @DefaultValue("auto") Access access,

        @DefaultValue({"external-ip", "external-dns", "internal-ip", "hostname"})
        List<NodeAddressType> nodeAddressTypes,

        @Nullable String nodeHost,
        @DefaultValue("60s") Duration waitForAddress,
        @DefaultValue("client") Api api,
        @DefaultValue("kubectl") String kubectl,
        @DefaultValue("10s") Duration requestTimeout,
        @DefaultValue("auto") MemberAccess memberAccess,
        @DefaultValue("true") boolean watch) {

    /** How the manager service is reached. */
    public enum Access {
        /** By the service's type; inside the cluster by its DNS name. */
        AUTO,
        /** Through the addresses the load balancer was given. */
        LOAD_BALANCER,
        /** Through a port that every node listens on. */
        NODE_PORT,
        /** By the service's DNS name, inside the cluster only. */
        CLUSTER_IP,
        /** By a port-forward to one of its pods. */
        PORT_FORWARD
    }

    /** What talks to the Kubernetes API. */
    public enum Api {
        /** The client library. */
        CLIENT,
        /** The kubectl binary. */
        KUBECTL
    }

    /** How the members of the space are reached. */
    public enum MemberAccess {
        /**
         * As registered if that is meant for outside, else through a service of the member's pod, or by a port-forward
         * if that is how the manager service is reached.
         */
        AUTO,
        /** At the addresses the members registered. */
        REGISTERED,
        /** Through the service that selects the member's pod alone. */
        SERVICE_PER_POD,
        /** By a port-forward to the member's pod. */
        PORT_FORWARD
    }

    /** Types of the addresses of a node. */
    public enum NodeAddressType {
        EXTERNAL_IP("ExternalIP"),
        EXTERNAL_DNS("ExternalDNS"),
        INTERNAL_IP("InternalIP"),
        INTERNAL_DNS("InternalDNS"),
        HOSTNAME("Hostname");

        private final String wireName;

        NodeAddressType(String wireName) {
            this.wireName = wireName;
        }

        /** As in the status of a node. */
        public String wireName() {
            return wireName;
        }
    }
}
