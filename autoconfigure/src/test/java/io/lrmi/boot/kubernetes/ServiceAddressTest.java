package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.event;
import static io.lrmi.boot.kubernetes.GridObjects.hostname;
import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.newManager;
import static io.lrmi.boot.kubernetes.GridObjects.node;
import static io.lrmi.boot.kubernetes.GridObjects.slice;
import static io.lrmi.boot.kubernetes.GridObjects.with;
import static io.lrmi.boot.kubernetes.GridObjects.without;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where a manager service is reached, by its type and by where the application runs. */
@ExtendWith(OutputCaptureExtension.class)
class ServiceAddressTest {

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster();

    @AfterEach
    void stop() {
        cluster.close();
    }

    private List<String> outside(String... properties) {
        try (Discovered discovered = new Discovered(cluster, directory, false, properties)) {
            return discovered.locators();
        }
    }

    private List<String> inside(String... properties) {
        try (Discovered discovered = new Discovered(cluster, directory, true, properties)) {
            return discovered.locators();
        }
    }

    @Test
    void ofALoadBalancerIsItsAddress(CapturedOutput output) {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));

        assertThat(outside()).containsExactly("203.0.113.10:4174");
        assertThat(output)
                .containsOnlyOnce("GigaSpaces manager service demo-xap-manager-service in namespace grid:"
                        + " 203.0.113.10:4174 (load balancer)");
    }

    @Test
    void ofALoadBalancerIsItsHostNameWhereItHasNoAddress() {
        cluster.with(manager("LoadBalancer", hostname("a1b2-123.eu-west-1.elb.amazonaws.com")));

        assertThat(outside()).containsExactly("a1b2-123.eu-west-1.elb.amazonaws.com:4174");
    }

    @Test
    void ofALoadBalancerOnDockerDesktopIsLocalhost() {
        cluster.with(manager("LoadBalancer", hostname("localhost")));

        assertThat(outside()).containsExactly("localhost:4174");
    }

    @Test
    void ofALoadBalancerHasAllItsAlternatives() {
        cluster.with(manager(
                "LoadBalancer", ip("203.0.113.10") + ", " + ip("2001:db8::10") + ", " + hostname("grid.example.com")));

        assertThat(outside()).containsExactly("203.0.113.10:4174", "[2001:db8::10]:4174", "grid.example.com:4174");
    }

    @Test
    void ofALoadBalancerIsWaitedForWhileItIsPending() {
        cluster.with(manager("LoadBalancer", ""));

        CompletableFuture<List<String>> locators = CompletableFuture.supplyAsync(this::outside);
        Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
        assertThat(locators).isNotDone();
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));

        assertThat(locators).succeedsWithin(10, SECONDS).isEqualTo(List.of("203.0.113.10:4174"));
    }

    @Test
    void ofALoadBalancerIsWaitedForWithoutTheRightToWatch() {
        cluster.with(manager("LoadBalancer", "")).forbid("watch", "services");

        CompletableFuture<List<String>> locators = CompletableFuture.supplyAsync(this::outside);
        Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));

        assertThat(locators).succeedsWithin(10, SECONDS).isEqualTo(List.of("203.0.113.10:4174"));
    }

    @Test
    void ofALoadBalancerThatStaysPendingIsExplainedByItsEvents() {
        cluster.with(
                manager("LoadBalancer", ""),
                event(
                        "demo-xap-manager-service",
                        "SyncLoadBalancerFailed",
                        "Error syncing load balancer: quota 'IN_USE_ADDRESSES' exceeded"),
                event("postgres", "Other", "not ours"));

        assertThatExceptionOfType(AddressPendingException.class)
                .isThrownBy(() -> outside("wait-for-address=700ms"))
                .withMessageContainingAll(
                        "demo-xap-manager-service",
                        "after 700 ms",
                        "Warning SyncLoadBalancerFailed",
                        "quota 'IN_USE_ADDRESSES' exceeded",
                        "minikube tunnel",
                        "31174",
                        "gigaspaces.kubernetes.access=node-port")
                .withMessageNotContaining("not ours");
    }

    @Test
    void ofALoadBalancerThatStaysPendingIsReportedWithoutTheRightToReadEvents() {
        cluster.with(manager("LoadBalancer", "")).forbid("list", "events");

        assertThatExceptionOfType(AddressPendingException.class)
                .isThrownBy(() -> outside("wait-for-address=300ms"))
                .withMessageContainingAll("after 300 ms", "not to be had", "list events");
    }

    @Test
    void ofALoadBalancerCanBeItsNodePort() {
        cluster.with(manager("LoadBalancer", ""), node("node-1", true, "InternalIP:192.168.49.2"));

        assertThat(outside("access=node-port")).containsExactly("192.168.49.2:31174");
    }

    @Test
    void ofANodePortIsTheExternalAddressOfTheNodesAndTheNodePort() {
        cluster.with(
                manager("NodePort", ""),
                node("node-1", true, "InternalIP:10.0.0.1", "ExternalIP:203.0.113.1", "Hostname:node-1"),
                node("node-2", true, "InternalIP:10.0.0.2", "ExternalIP:203.0.113.2", "Hostname:node-2"));

        assertThat(outside()).containsExactly("203.0.113.1:31174", "203.0.113.2:31174");
    }

    @Test
    void ofANodePortIsTheInternalAddressWhereThereIsNoOther() {
        cluster.with(manager("NodePort", ""), node("minikube", true, "InternalIP:192.168.49.2", "Hostname:minikube"));

        assertThat(outside()).containsExactly("192.168.49.2:31174");
    }

    @Test
    void ofANodePortPrefersNodesWithABetterAddress() {
        cluster.with(
                manager("NodePort", ""),
                node("node-1", true, "InternalIP:10.0.0.1"),
                node("node-2", true, "InternalIP:10.0.0.2", "ExternalIP:203.0.113.2"));

        assertThat(outside()).containsExactly("203.0.113.2:31174", "10.0.0.1:31174");
    }

    @Test
    void ofANodePortFollowsTheConfiguredOrderOfTypes() {
        cluster.with(
                manager("NodePort", ""),
                node("node-1", true, "InternalIP:10.0.0.1", "ExternalIP:203.0.113.1", "Hostname:node-1.example.com"));

        assertThat(outside("node-address-types=Hostname,InternalIP")).containsExactly("node-1.example.com:31174");
    }

    @Test
    void ofANodePortLeavesOutNodesThatAreNotReady() {
        cluster.with(
                manager("NodePort", ""),
                node("node-1", false, "ExternalIP:203.0.113.1"),
                node("node-2", true, "ExternalIP:203.0.113.2"));

        assertThat(outside()).containsExactly("203.0.113.2:31174");
    }

    @Test
    void ofANodePortWithLocalTrafficIsThatOfNodesWithAReadyPod() {
        cluster.with(
                with(manager("NodePort", ""), "/spec/externalTrafficPolicy", "\"Local\""),
                node("node-1", true, "ExternalIP:203.0.113.1"),
                node("node-2", true, "ExternalIP:203.0.113.2"),
                node("node-3", true, "ExternalIP:203.0.113.3"),
                slice("demo-xap-manager-service", "node-1=false", "node-3=true"),
                slice("other-service", "node-2=true"));

        assertThat(outside()).containsExactly("203.0.113.3:31174");
    }

    @Test
    void ofANodePortHasBothAddressesOfADualStackNode() {
        cluster.with(manager("NodePort", ""), node("node-1", true, "InternalIP:10.0.0.1", "InternalIP:fd00::1"));

        assertThat(outside()).containsExactly("10.0.0.1:31174", "[fd00::1]:31174");
    }

    @Test
    void ofANodePortHasFewAlternativesInALargeCluster() {
        cluster.with(manager("NodePort", ""));
        IntStream.range(0, 100)
                .forEach(number -> cluster.with(node("node-" + number, true, "ExternalIP:203.0.113." + number)));

        assertThat(outside()).hasSize(8).doesNotHaveDuplicates();
    }

    @Test
    void ofANodePortCanBeAFixedHost() {
        cluster.with(manager("NodePort", ""));

        assertThat(outside("node-host=localhost")).containsExactly("localhost:31174");
        assertThat(cluster.count("list", "nodes")).isZero();
    }

    @Test
    void ofANodePortIsMissingWithTheReasonOfEachNode() {
        cluster.with(
                manager("NodePort", ""),
                node("node-1", false, "ExternalIP:203.0.113.1"),
                node("node-2", true, "Hostname:node-2"));

        assertThatExceptionOfType(NoNodeAddressException.class)
                .isThrownBy(() -> outside("node-address-types=ExternalIP"))
                .withMessageContainingAll(
                        "node-1: is not ready",
                        "node-2: has only Hostname node-2",
                        "gigaspaces.kubernetes.node-host",
                        "gigaspaces.kubernetes.node-address-types");
    }

    @Test
    void ofAClusterIpInsideIsTheDnsName() {
        cluster.with(newManager("ClusterIP", ""));

        assertThat(inside()).containsExactly("xap-manager-service.grid.svc:4174");
    }

    @Test
    void ofALoadBalancerInsideIsTheDnsNameToo() {
        cluster.with(manager("LoadBalancer", ""));

        assertThat(inside()).containsExactly("demo-xap-manager-service.grid.svc:4174");
    }

    @Test
    void ofALoadBalancerInsideCanBeTheExternalOne() {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));

        assertThat(inside("access=load-balancer")).containsExactly("203.0.113.10:4174");
    }

    @Test
    void ofAClusterIpOutsideIsMissingWithTheValuesThatExposeIt() {
        cluster.with(newManager("ClusterIP", ""));

        assertThatExceptionOfType(NotExposedException.class)
                .isThrownBy(this::outside)
                .withMessageContainingAll(
                        "xap-manager-service is of type ClusterIP",
                        "helm upgrade demo gigaspaces/xap-manager --reuse-values --set manager.service.type=LoadBalancer"
                                + " --set manager.service.lrmi.enabled=true");
    }

    @Test
    void ofAClusterIpOutsideIsItsExternalAddressIfItHasOne() {
        cluster.with(with(newManager("ClusterIP", ""), "/spec/externalIPs", "[\"198.51.100.7\"]"));

        assertThat(outside()).containsExactly("198.51.100.7:4174");
    }

    @Test
    void ofAnotherTypeThanAskedForIsMissing() {
        cluster.with(manager("NodePort", ""));

        assertThatExceptionOfType(NotExposedException.class)
                .isThrownBy(() -> outside("access=load-balancer"))
                .withMessageContainingAll(
                        "is of type NodePort", "gigaspaces.kubernetes.access", "service.type=LoadBalancer");
    }

    @Test
    void ofALoadBalancerWithoutNodePortsHasNoNodePort() {
        cluster.with(without(manager("LoadBalancer", ""), "/spec/ports"));
        cluster.with(with(
                manager("LoadBalancer", ""),
                "/spec/ports",
                "[{\"name\": \"lus\", \"port\": 4174, \"protocol\": \"TCP\", \"targetPort\": 4174}]"));

        assertThatExceptionOfType(NotExposedException.class)
                .isThrownBy(() -> outside("access=node-port"))
                .withMessageContaining("no node port");
    }
}
