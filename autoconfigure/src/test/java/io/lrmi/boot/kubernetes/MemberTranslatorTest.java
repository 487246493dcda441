package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.hostname;
import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.newManager;
import static io.lrmi.boot.kubernetes.GridObjects.node;
import static io.lrmi.boot.kubernetes.GridObjects.pod;
import static io.lrmi.boot.kubernetes.GridObjects.podService;
import static io.lrmi.boot.kubernetes.GridObjects.service;
import static io.lrmi.boot.kubernetes.GridObjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Where a process that registered an address is reached. */
@ExtendWith(OutputCaptureExtension.class)
class MemberTranslatorTest {

    private static final String MEMBER = "orders_container1:orders";

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster().with(manager("LoadBalancer", ip("203.0.113.10")));

    @AfterEach
    void stop() {
        cluster.close();
    }

    private Discovered outside(String... properties) {
        Discovered discovered = new Discovered(cluster, directory, false, properties);
        discovered.locators();
        return discovered;
    }

    private String member(String host, int port, String... properties) {
        try (Discovered discovered = outside(properties)) {
            return discovered.member(MEMBER, host, port);
        }
    }

    @Test
    void usesTheExternalPartOfWhatTheMemberRegistered() {
        RegisteredAddress address = new RegisteredAddress(
                MEMBER,
                null,
                Discovered.url("10.244.0.7", 8200) + ";" + Discovered.url("203.0.113.77", 8200) + ";cluster-1",
                new Endpoint("203.0.113.77", 8200));
        try (Discovered discovered = outside()) {
            assertThat(discovered.translate(address)).isEqualTo("203.0.113.77:8200");
        }
        assertThat(cluster.count("list", "pods")).isZero();
    }

    @Test
    void goesThroughTheLoadBalancerOfThePodsOwnService() {
        cluster.with(
                pod("pu-0", "node-1", "10.244.0.7"),
                pod("pu-1", "node-1", "10.244.0.8"),
                podService("pu-0", "LoadBalancer", ip("203.0.113.50"), "lrmi:8200:0"),
                podService("pu-1", "LoadBalancer", hostname("b.elb.amazonaws.com"), "lrmi:8200:0"));
        try (Discovered discovered = outside()) {
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).isEqualTo("203.0.113.50:8200");
            assertThat(discovered.member("backup", "10.244.0.8", 8200)).isEqualTo("b.elb.amazonaws.com:8200");
        }
    }

    @Test
    void goesThroughTheNodePortOnThePodsOwnNode() {
        cluster.with(
                node("node-1", true, "ExternalIP:203.0.113.1"),
                node("node-2", true, "ExternalIP:203.0.113.2"),
                pod("pu-0", "node-2", "10.244.0.7"),
                podService("pu-0", "NodePort", "", "lrmi:8200:30200"));

        assertThat(member("10.244.0.7", 8200)).isEqualTo("203.0.113.2:30200");
    }

    @Test
    void goesThroughAnotherNodeIfThePodsOwnHasNoAddress() {
        cluster.with(
                node("node-1", true, "InternalIP:192.168.49.2"),
                node("node-2", false, "InternalIP:192.168.49.3"),
                pod("pu-0", "node-2", "10.244.0.7"),
                podService("pu-0", "NodePort", "", "lrmi:8200:30200"));

        assertThat(member("10.244.0.7", 8200)).isEqualTo("192.168.49.2:30200");
    }

    @Test
    void goesThroughTheFixedHostOfNodes() {
        cluster.with(pod("pu-0", "node-2", "10.244.0.7"), podService("pu-0", "NodePort", "", "lrmi:8200:30200"));

        assertThat(member("10.244.0.7", 8200, "node-host=localhost")).isEqualTo("localhost:30200");
    }

    @Test
    void goesThroughTheNodePortOfALoadBalancerThatIsPending() {
        cluster.with(
                node("node-1", true, "InternalIP:192.168.49.2"),
                pod("pu-0", "node-1", "10.244.0.7"),
                podService("pu-0", "LoadBalancer", "", "lrmi:8200:30200"));

        assertThat(member("10.244.0.7", 8200)).isEqualTo("192.168.49.2:30200");
    }

    @Test
    void knowsTheSecondAddressOfADualStackPod() {
        cluster.with(
                pod("pu-0", "node-1", "10.244.0.7", "fd00:10:244::7"),
                podService("pu-0", "LoadBalancer", ip("203.0.113.50"), "lrmi:8200:0"));

        assertThat(member("fd00:10:244:0:0:0:0:7", 8200)).isEqualTo("203.0.113.50:8200");
    }

    @Test
    void usesNoServiceThatSelectsTwoPods(CapturedOutput output) {
        String both = service(
                "pu-all", "LoadBalancer", "", "\"selectorId\": \"pu-xap-pu\"", ip("203.0.113.60"), "lrmi:8200:0");
        cluster.with(pod("pu-0", "node-1", "10.244.0.7"), pod("pu-1", "node-1", "10.244.0.8"), both);

        assertThat(member("10.244.0.7", 8200)).isEqualTo("10.244.0.7:8200");
        assertThat(output).contains("has no service of its own");
    }

    @Test
    void usesAServiceThatHappensToSelectOnePod() {
        String all = service(
                "pu-all", "LoadBalancer", "", "\"selectorId\": \"pu-xap-pu\"", ip("203.0.113.60"), "lrmi:8200:0");
        cluster.with(pod("pu-0", "node-1", "10.244.0.7"), all);

        assertThat(member("10.244.0.7", 8200)).isEqualTo("203.0.113.60:8200");
    }

    @Test
    void usesNoServiceOfAnotherPortOfThePod() {
        cluster.with(
                pod("pu-0", "node-1", "10.244.0.7"),
                podService("pu-0", "LoadBalancer", ip("203.0.113.50"), "lrmi:8200:0"));

        assertThat(member("10.244.0.7", 8201)).isEqualTo("10.244.0.7:8201");
    }

    @Test
    void usesNoHeadlessService() {
        String headless = with(podService("pu-0", "ClusterIP", "", "lrmi:8200:0"), "/spec/clusterIP", "\"None\"");
        cluster.with(pod("pu-0", "node-1", "10.244.0.7"), headless);

        assertThat(member("10.244.0.7", 8200)).isEqualTo("10.244.0.7:8200");
    }

    @Test
    void warnsOnceWithTheHelmValueIfThePodHasNoService(CapturedOutput output) {
        cluster.with(pod("pu-0", "node-1", "10.244.0.7"));
        try (Discovered discovered = outside()) {
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).isEqualTo("10.244.0.7:8200");
            discovered.discovery().translator().forget();
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).isEqualTo("10.244.0.7:8200");
        }
        assertThat(output)
                .containsOnlyOnce("helm upgrade pu gigaspaces/xap-pu --reuse-values --set service.lrmi.enabled=true")
                .contains("WARN", MEMBER);
    }

    @Test
    void usesARegisteredAddressThatIsNoPod() {
        assertThat(member("192.168.7.7", 8200)).isEqualTo("192.168.7.7:8200");
        assertThat(member("grid.example.com", 8200)).isEqualTo("grid.example.com:8200");
        assertThat(member("127.0.0.1", 8200)).isEqualTo("127.0.0.1:8200");
    }

    @Test
    void takesThePodThatHasTheAddressNow() {
        cluster.with(
                with(pod("old-0", "node-1", "10.244.0.7"), "/status/phase", "\"Failed\""),
                pod("pu-0", "node-1", "10.244.0.7"),
                podService("old-0", "LoadBalancer", ip("203.0.113.49"), "lrmi:8200:0"),
                podService("pu-0", "LoadBalancer", ip("203.0.113.50"), "lrmi:8200:0"));

        assertThat(member("10.244.0.7", 8200)).isEqualTo("203.0.113.50:8200");
    }

    @Test
    void asksNothingIfRegisteredAddressesAreToBeUsed() {
        assertThat(member("10.244.0.7", 8200, "member-access=registered")).isEqualTo("10.244.0.7:8200");
        assertThat(cluster.count("list", "pods")).isZero();
    }

    @Test
    void asksNothingInsideTheCluster() {
        try (Discovered discovered = new Discovered(cluster, directory, true)) {
            discovered.locators();
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).isEqualTo("10.244.0.7:8200");
        }
        assertThat(cluster.count("list", "pods")).isZero();
    }

    @Test
    void tellsAPodWithoutClusterIdHowToUseInternalAddresses(CapturedOutput output) {
        try (Discovered discovered = new Discovered(cluster, directory, true)) {
            discovered.locators();
            discovered.translate(new RegisteredAddress(
                    MEMBER,
                    null,
                    Discovered.url("10.244.0.7", 8200) + ";" + Discovered.url("203.0.113.77", 8200) + ";cluster-1",
                    new Endpoint("203.0.113.77", 8200)));
        }
        assertThat(output).contains("INTERNAL_K8S_CLUSTER_ID to 'cluster-1'");
    }

    @Test
    void usesTheRegisteredAddressAndNamesTheRightWithoutIt(CapturedOutput output) {
        cluster.forbid("list", "pods");

        assertThat(member("10.244.0.7", 8200)).isEqualTo("10.244.0.7:8200");
        assertThat(output).contains("list pods", "resources: [\"pods\"]");
    }

    @Test
    void reachesTheLookupServiceThroughTheManagerService() {
        try (Discovered discovered = outside()) {
            assertThat(discovered.lookupService("203.0.113.10", "10.244.0.3", 8200))
                    .isEqualTo("203.0.113.10:8200");
        }
    }

    @Test
    void reachesTheLookupServiceThroughTheNodePortOfTheManagerService() {
        cluster.with(manager("NodePort", ""), node("node-1", true, "InternalIP:192.168.49.2"));
        try (Discovered discovered = outside()) {
            assertThat(discovered.lookupService("192.168.49.2", "10.244.0.3", 8200))
                    .isEqualTo("192.168.49.2:31200");
        }
    }

    @Test
    void warnsWithTheHelmValueIfTheManagerServiceHasNoLrmiPort(CapturedOutput output) {
        cluster.delete("services", "grid", "demo-xap-manager-service");
        cluster.with(newManager("LoadBalancer", ip("203.0.113.10"))).forbid("list", "pods");
        try (Discovered discovered = outside()) {
            assertThat(discovered.lookupService("203.0.113.10", "10.244.0.3", 8200))
                    .isEqualTo("10.244.0.3:8200");
        }
        assertThat(output)
                .contains(
                        "helm upgrade demo gigaspaces/xap-manager --reuse-values --set manager.service.lrmi.enabled=true");
    }
}
