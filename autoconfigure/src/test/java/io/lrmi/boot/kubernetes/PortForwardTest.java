package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.EchoServer.echoes;
import static io.lrmi.boot.kubernetes.GridBehindForwards.managerPod;
import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.newManager;
import static io.lrmi.boot.kubernetes.GridObjects.pod;
import static io.lrmi.boot.kubernetes.GridObjects.with;
import static io.lrmi.boot.kubernetes.GridObjects.without;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lrmi.boot.KubernetesProperties;
import io.lrmi.lookup.RegisteredAddress;
import io.lrmi.transport.Endpoint;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Which pods ports are forwarded to, and what is said where that cannot be. */
@ExtendWith(OutputCaptureExtension.class)
class PortForwardTest {

    private static final String MEMBER = "orders_container1:orders";

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster();
    private final PortForwardApi api = new PortForwardApi(cluster);
    private final EchoServer echo = new EchoServer();

    @BeforeEach
    void exposeNothing() {
        cluster.with(newManager("ClusterIP", ""), managerPod("xap-manager-0", "10.244.0.3"));
        api.listen("xap-manager-0", 4174, echo::port);
    }

    @AfterEach
    void stop() {
        api.close();
        cluster.close();
        echo.close();
    }

    private Discovered discovered(String... properties) {
        String[] all = java.util.Arrays.copyOf(properties, properties.length + 1);
        all[properties.length] = "access=port-forward";
        return new Discovered(Discovered.properties(api.kubeconfig(directory), all), false);
    }

    private static Endpoint local(String address) {
        int colon = address.lastIndexOf(':');
        return new Endpoint(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)));
    }

    @Test
    void leadsToTheLookupPortOfAReadyPodOfTheService() {
        cluster.with(
                with(managerPod("xap-manager-00", "10.244.0.2"), "/status/conditions/0/status", "\"False\""),
                with(
                        managerPod("xap-manager-01", "10.244.0.2"),
                        "/metadata/deletionTimestamp",
                        "\"2026-03-02T10:15:30Z\""),
                pod("pu-0", "node-1", "10.244.0.7"));
        try (Discovered discovered = discovered()) {
            GridAddress address = discovered.discovery().find();
            assertThat(address)
                    .hasToString("manager service xap-manager-service in namespace grid: 127.0.0.1:"
                            + address.lookupPort() + " (port-forward to pod xap-manager-0)");
            assertThat(echoes(address.locators().get(0), 1000)).isTrue();
        }
    }

    @Test
    void resolvesTheNameOfAPortInThePod() {
        api.listen("xap-manager-0", 14174, echo::port);
        cluster.with(with(newManager("LoadBalancer", ip("203.0.113.1")), "/spec/ports/1/targetPort", "\"lus\""));
        try (Discovered discovered = discovered()) {
            assertThat(echoes(discovered.locators().get(0), 1000)).isTrue();
        }
    }

    @Test
    void needsThePortThatTheServiceNames() {
        cluster.with(with(newManager("ClusterIP", ""), "/spec/ports/1/targetPort", "\"lookup\""));
        assertThatExceptionOfType(PortForwardException.class)
                .isThrownBy(() -> discovered().locators())
                .withMessageContaining("xap-manager-0: has no port named 'lookup'");
    }

    @Test
    void carriesSixteenConnectionsAtATimeWithoutLosingAByte() {
        try (Discovered discovered = discovered()) {
            String locator = discovered.locators().get(0);
            assertThat(EchoServer.echoesAtATime(locator, 1_000_000, 16))
                    .allSatisfy(client -> assertThat(client)
                            .succeedsWithin(Duration.ofSeconds(60))
                            .isEqualTo(true));
            Awaitility.await("for WebSockets to end with their connections").until(() -> api.open() == 0);
        }
    }

    @Test
    void isMadeOncePerPort() {
        cluster.with(pod("pu-0", "node-1", "10.244.0.7"));
        try (Discovered discovered = discovered()) {
            discovered.locators();
            String first = discovered.member(MEMBER, "10.244.0.7", 8200);
            assertThat(first).startsWith("127.0.0.1:");
            assertThat(discovered.member("other", "10.244.0.7", 8200)).isEqualTo(first);
            assertThat(discovered.member("other", "10.244.0.7", 8201)).isNotEqualTo(first);
            assertThat(cluster.count("create", "pods/portforward")).isEqualTo(3);
        }
    }

    @Test
    void isMadeAnewForAPodThatReplacedAnother() throws IOException {
        cluster.with(pod("pu-0", "node-1", "10.244.0.7"));
        api.listen("pu-0", 8200, echo::port);
        try (Discovered discovered = discovered()) {
            discovered.locators();
            Endpoint old = local(discovered.member(MEMBER, "10.244.0.7", 8200));
            try (Socket socket = new Socket(old.host(), old.port())) {
                cluster.with(pod("pu-0", "node-1", "10.244.0.8"));
                String now = discovered.member(MEMBER, "10.244.0.8", 8200);

                assertThat(echoes(now, 1000)).isTrue();
                assertThat(echoes(Texts.address(old.host(), old.port()), 1000)).isFalse();
                assertThat(socket.getInputStream().read()).isEqualTo(-1);
            }
        }
    }

    @Test
    void endsWhenItsPodIsGoneAndLeadsToAnotherManagerThen() {
        try (Discovered discovered = discovered()) {
            String old = discovered.locators().get(0);
            cluster.with(managerPod("xap-manager-1", "10.244.0.4"));
            cluster.delete("pods", GridObjects.NAMESPACE, "xap-manager-0");
            api.listen("xap-manager-1", 4174, echo::port);
            assertThat(echoes(old, 10)).isFalse();

            Awaitility.await()
                    .untilAsserted(() -> assertThat(discovered.discovery().address())
                            .asString()
                            .endsWith("(port-forward to pod xap-manager-1)"));
            assertThat(echoes(discovered.discovery().address().locators().get(0), 10))
                    .isTrue();
        }
    }

    @Test
    void staysWithTheManagerInUse() {
        try (Discovered discovered = discovered()) {
            String locator = discovered.locators().get(0);
            cluster.with(managerPod("xap-manager-", "10.244.0.4"));
            assertThat(discovered.locators()).containsExactly(locator);
        }
    }

    @Test
    void leadsToTheLookupServiceThatWasAskedIfItsAddressMeansNothingHere() {
        api.listen("xap-manager-0", 8203, echo::port);
        try (Discovered discovered = discovered()) {
            discovered.locators();
            assertThat(echoes(discovered.lookupService("127.0.0.1", "127.0.0.1", 8203), 1000))
                    .isTrue();
        }
    }

    @Test
    void leadsToAnotherManagerThatRegisteredItsOwnAddress() {
        cluster.with(managerPod("xap-manager-1", "10.244.0.4"));
        api.listen("xap-manager-1", 8200, echo::port);
        try (Discovered discovered = discovered()) {
            discovered.locators();
            assertThat(echoes(discovered.lookupService("127.0.0.1", "10.244.0.4", 8200), 1000))
                    .isTrue();
        }
    }

    @Test
    void leadsToAMemberThatRegisteredTheNameOfItsPod() {
        cluster.with(pod("pu-0", "node-1", "10.244.0.7"));
        api.listen("pu-0", 8200, echo::port);
        try (Discovered discovered = discovered()) {
            discovered.locators();
            assertThat(echoes(discovered.member(MEMBER, "pu-0.pu-hs.grid.svc.cluster.local", 8200), 1000))
                    .isTrue();
        }
    }

    @Test
    void isOfUseForMembersAloneToo() {
        cluster.with(newManager("LoadBalancer", ip("203.0.113.10")), pod("pu-0", "node-1", "10.244.0.7"));
        api.listen("pu-0", 8200, echo::port);
        api.listen("xap-manager-0", 8200, echo::port);
        KubernetesProperties properties =
                Discovered.properties(api.kubeconfig(directory), "member-access=port-forward");
        try (Discovered discovered = new Discovered(properties, false)) {
            assertThat(discovered.locators()).containsExactly("203.0.113.10:4174");
            assertThat(echoes(discovered.member(MEMBER, "10.244.0.7", 8200), 1000))
                    .isTrue();
            assertThat(echoes(discovered.lookupService("203.0.113.10", "10.244.0.3", 8200), 1000))
                    .isTrue();
        }
    }

    @Test
    void leavesMembersAloneThatRegisteredAnExternalAddress() {
        cluster.with(pod("pu-0", "node-1", "10.244.0.7"));
        RegisteredAddress address = new RegisteredAddress(
                MEMBER,
                null,
                Discovered.url("10.244.0.7", 8200) + ";" + Discovered.url("203.0.113.77", 8200) + ";cluster-1",
                new Endpoint("203.0.113.77", 8200));
        try (Discovered discovered = discovered()) {
            discovered.locators();
            assertThat(discovered.translate(address)).isEqualTo("203.0.113.77:8200");
        }
        try (Discovered discovered = discovered("member-access=port-forward")) {
            discovered.locators();
            assertThat(discovered.translate(address)).startsWith("127.0.0.1:");
        }
        try (Discovered discovered = discovered("member-access=registered")) {
            discovered.locators();
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).isEqualTo("10.244.0.7:8200");
        }
    }

    @Test
    void warnsOnceOfAMemberThatIsNoPod(CapturedOutput output) {
        try (Discovered discovered = discovered()) {
            discovered.locators();
            discovered.member(MEMBER, "10.99.0.1", 8200);
            assertThat(discovered.member(MEMBER, "10.99.0.1", 8200)).isEqualTo("10.99.0.1:8200");
            assertThat(output).containsOnlyOnce("no pod of namespace 'grid' has that address");
        }
    }

    @Test
    void isNeverChosenByItselfButNamed() {
        assertThatExceptionOfType(NotExposedException.class)
                .isThrownBy(() -> new Discovered(Discovered.properties(api.kubeconfig(directory)), false).locators())
                .withMessageContaining("gigaspaces.kubernetes.access=port-forward");
    }

    @Test
    void tellsWhyNoPodCanBeUsed() {
        cluster.with(with(managerPod("xap-manager-0", "10.244.0.3"), "/status", "{\"phase\": \"Pending\"}"));
        assertThatExceptionOfType(PortForwardException.class)
                .isThrownBy(() -> discovered().locators())
                .withMessageContainingAll(
                        "xap-manager-0: is not ready (Pending)",
                        "kubectl get pods --namespace grid --selector selectorId=xap-manager");
    }

    @Test
    void tellsThatTheServiceSelectsNothing() {
        cluster.with(without(newManager("ClusterIP", ""), "/spec/selector"));
        assertThatExceptionOfType(PortForwardException.class)
                .isThrownBy(() -> discovered().locators())
                .withMessageContaining("selects no pods");
    }

    @Test
    void tellsWhichRightIsMissingAndTheRuleThatGivesIt() {
        cluster.forbid("get", "pods/portforward");
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> discovered().locators())
                .withMessageContainingAll(
                        "'system:serviceaccount:shop:orders' get pods/portforward in namespace 'grid' (403 Forbidden)",
                        "metadata: {name: gigaspaces-client-portforward, namespace: grid}",
                        "apiGroups: [\"\"]",
                        "resources: [\"pods/portforward\"]",
                        "verbs: [\"create\", \"get\"]",
                        "{kind: ServiceAccount, namespace: shop, name: orders}");
    }

    @Test
    void tellsThatTheRightToCreateIsMissingToo() {
        cluster.forbid("create", "pods/portforward");
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> discovered().locators())
                .withMessageContainingAll(
                        "create pods/portforward in namespace 'grid'", "verbs: [\"create\", \"get\"]");
    }

    @Test
    void tellsThatTheServiceHasNoOtherManager() {
        cluster.rule(ask -> ask.resource().equals("pods/portforward")
                ? FakeCluster.status(404, "NotFound", "pods \\\"xap-manager-0\\\" not found")
                : null);
        assertThatExceptionOfType(PortForwardException.class)
                .isThrownBy(() -> discovered().locators())
                .withMessageContainingAll("pod xap-manager-0 in namespace 'grid'", "is there no more");
    }

    @Test
    void tellsWhatTheNodeAnsweredThatCannotBeReached() {
        cluster.rule(ask -> ask.resource().equals("pods/portforward")
                ? FakeCluster.status(502, "BadGateway", "error dialing backend: dial tcp 10.0.0.9:10250: no route")
                : null);
        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> discovered().locators())
                .withMessageContainingAll("pods/xap-manager-0/portforward", "502", "no route");
    }
}
