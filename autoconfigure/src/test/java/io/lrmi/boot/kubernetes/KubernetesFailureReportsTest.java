package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.event;
import static io.lrmi.boot.kubernetes.GridObjects.headless;
import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.labels;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.node;
import static io.lrmi.boot.kubernetes.GridObjects.service;

import io.lrmi.boot.FailureReport;
import io.lrmi.embedded.AdvertisedAddress;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.EmbeddedMember;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each failure on the way to a grid in Kubernetes, made to happen. */
@ExtendWith(OutputCaptureExtension.class)
class KubernetesFailureReportsTest {

    private static final String SERVICE = "demo-xap-manager-service";

    @TempDir
    private Path directory;

    /** Used up where no space is found. */
    private String lookupTimeout = "2s";

    private final FakeCluster cluster = new FakeCluster();
    private final CapturedOutput output;
    private final TestInfo test;

    KubernetesFailureReportsTest(CapturedOutput output, TestInfo test) {
        this.output = output;
        this.test = test;
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private FailureReport report(String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "gigaspaces.space-name=orders",
                "gigaspaces.lookup.timeout=" + lookupTimeout,
                "gigaspaces.lrmi.connect-timeout=500ms",
                "gigaspaces.kubernetes.kubeconfig=" + cluster.kubeconfig(directory, GridObjects.NAMESPACE)));
        Arrays.stream(properties)
                .map(property -> "gigaspaces.kubernetes." + property)
                .forEach(all::add);
        return FailureReport.of(output, test, all.toArray(String[]::new));
    }

    @Test
    @DisplayName("There is no kubeconfig")
    void withoutKubeconfig() {
        String before = System.setProperty("kubeconfig", "/nowhere/config");
        try {
            FailureReport.of(output, test, "gigaspaces.space-name=orders")
                    .names("no kubeconfig at /nowhere/config", "not a pod")
                    .isFixedBy(
                            "Set gigaspaces.kubernetes.kubeconfig (or KUBECONFIG)",
                            "gigaspaces.lookup.locators",
                            "gigaspaces.embedded.enabled=true");
        } finally {
            if (before == null) {
                System.clearProperty("kubeconfig");
            } else {
                System.setProperty("kubeconfig", before);
            }
        }
    }

    @Test
    @DisplayName("The kubeconfig does not exist")
    void withoutTheFile() {
        FailureReport.of(
                        output,
                        test,
                        "gigaspaces.space-name=orders",
                        "gigaspaces.kubernetes.kubeconfig=/nowhere/config")
                .names("'/nowhere/config'")
                .isFixedBy("Correct the path");
    }

    @Test
    @DisplayName("The kubeconfig has no such context")
    void withoutTheContext() {
        report("context=production")
                .names("no context 'production'", "grid, other")
                .isFixedBy("Set gigaspaces.kubernetes.context to one of them");
    }

    @Test
    @DisplayName("The login has expired (401)")
    void withAnExpiredLogin() {
        cluster.token("another");
        report().names(cluster.url(), "401").isFixedBy("Log in again", "kubectl auth whoami");
    }

    @Test
    @DisplayName("A right is missing (403)")
    void withoutTheRightToServices() {
        cluster.forbid("list", "services");
        report().names("'system:serviceaccount:shop:orders' list services in namespace 'grid'")
                .isFixedBy(
                        "kind: Role\n",
                        "resources: [\"services\"]",
                        "verbs: [\"get\", \"list\", \"watch\"]",
                        "{kind: ServiceAccount, namespace: shop, name: orders}");
    }

    @Test
    @DisplayName("A right on nodes is missing (403)")
    void withoutTheRightToNodes() {
        cluster.with(manager("NodePort", "")).forbid("list", "nodes");
        report().names("list nodes of the cluster").isFixedBy("kind: ClusterRole\n", "resources: [\"nodes\"]");
    }

    @Test
    @DisplayName("The Kubernetes API cannot be reached")
    void withoutApi() {
        String url = cluster.url();
        cluster.close();
        report().names(url, "cannot be reached").isFixedBy("Check with: kubectl get services", "VPN");
    }

    @Test
    @DisplayName("The namespace is empty")
    void inAnEmptyNamespace() {
        report().names("Namespace 'grid'", "has no services")
                .isFixedBy("Set gigaspaces.kubernetes.namespace", "kubectl get services -A");
    }

    @Test
    @DisplayName("No service is the manager service")
    void withoutManagerService() {
        cluster.with(
                headless("demo"),
                service("rest", "LoadBalancer", "", "\"app\": \"x\"", ip("203.0.113.13"), "api:8090:0"));
        report().names("demo-xap-manager-hs: is headless", "rest: has no port 'lus' or 4174, only api 8090")
                .isFixedBy("Set gigaspaces.kubernetes.namespace", "--set manager.service.type=LoadBalancer");
    }

    @Test
    @DisplayName("Several services could be the manager service")
    void withSeveralManagerServices() {
        cluster.with(
                manager("blue", "LoadBalancer", ip("203.0.113.20")),
                manager("green", "LoadBalancer", ip("203.0.113.21")));
        report().names("blue-xap-manager-service (LoadBalancer, release blue", "green-xap-manager-service")
                .isFixedBy("Set gigaspaces.kubernetes.manager-service", "gigaspaces.kubernetes.release");
    }

    @Test
    @DisplayName("The manager service can be reached within the cluster only")
    void withAServiceThatIsNotExposed() {
        cluster.with(manager("ClusterIP", ""));
        report().names(SERVICE, "ClusterIP")
                .isFixedBy(
                        "gigaspaces.kubernetes.access=port-forward",
                        "    helm upgrade demo gigaspaces/xap --reuse-values --set manager.service.type=LoadBalancer"
                                + " --set manager.service.lrmi.enabled=true");
    }

    @Test
    @DisplayName("The load balancer has no address")
    void withAPendingLoadBalancer() {
        cluster.with(
                manager("LoadBalancer", ""),
                event(
                        SERVICE,
                        "SyncLoadBalancerFailed",
                        "Error syncing load balancer: quota 'IN_USE_ADDRESSES' exceeded"));
        report("wait-for-address=300ms")
                .names(SERVICE, "300 ms", "quota 'IN_USE_ADDRESSES' exceeded")
                .isFixedBy("minikube tunnel", "gigaspaces.kubernetes.access=node-port");
    }

    @Test
    @DisplayName("No node has an address")
    void withoutAddressOfANode() {
        cluster.with(
                manager("NodePort", ""),
                node("node-1", false, "ExternalIP:203.0.113.1"),
                node("node-2", true, "Hostname:node-2"));
        report("node-address-types=ExternalIP")
                .names(SERVICE, "node-1: is not ready", "node-2: has only Hostname node-2")
                .isFixedBy("Set gigaspaces.kubernetes.node-host", "gigaspaces.kubernetes.node-address-types");
    }

    private static String managerService(int lookupPort) {
        return service(
                SERVICE,
                "LoadBalancer",
                labels("demo", "xap"),
                "\"selectorId\": \"demo-xap-manager\"",
                ip("127.0.0.1"),
                "lus:" + lookupPort + ":0:4174");
    }

    @Test
    @DisplayName("The lookup port of the manager service is closed")
    void withTheLookupPortClosed() {
        cluster.with(managerService(1));
        report().names(SERVICE, "lookup port 127.0.0.1:1: NOT REACHABLE, Connection refused")
                .isFixedBy("Let this machine through to the lookup port");
    }

    @Test
    @DisplayName("The LRMI port of the manager service is not exposed")
    void withoutLrmiPort() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders")
                .advertise((process, address) -> process.equals(AdvertisedAddress.LOOKUP_SERVICE)
                        ? InetSocketAddress.createUnresolved("239.244.77.9", 8200)
                        : address)
                .start()) {
            String locator = grid.lookupLocator();
            cluster.with(managerService(Integer.parseInt(locator.substring(locator.lastIndexOf(':') + 1))));
            report().names("lookup port " + locator + ": open", "registered 239.244.77.9:8200: NOT REACHABLE")
                    .isFixedBy(
                            "    helm upgrade demo gigaspaces/xap --reuse-values --set manager.service.lrmi.enabled=true");
        }
    }

    @Test
    @DisplayName("Members registered addresses of pods")
    void withMembersThatHaveNoService() {
        lookupTimeout = "30s";
        try (GridBehindRelays behind = new GridBehindRelays(cluster, 1, 1)) {
            for (EmbeddedMember member : behind.grid().members()) {
                cluster.delete("services", GridObjects.NAMESPACE, GridBehindRelays.podName(member) + "-service");
            }
            report().names("member orders_container1:orders: registered 239.244.77.", "NOT REACHABLE")
                    .isFixedBy("    helm upgrade pu gigaspaces/xap-pu --reuse-values --set service.lrmi.enabled=true");
        }
    }

    @Test
    @DisplayName("kubectl is missing")
    void withoutKubectl() {
        report("api=kubectl", "kubectl=/nowhere/kubectl")
                .names("'/nowhere/kubectl'", "gigaspaces.kubernetes.kubectl")
                .isFixedBy("Install kubectl", "gigaspaces.kubernetes.api=client");
    }
}
