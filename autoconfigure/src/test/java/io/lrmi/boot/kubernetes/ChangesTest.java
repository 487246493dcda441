package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.node;
import static io.lrmi.boot.kubernetes.GridObjects.pod;
import static io.lrmi.boot.kubernetes.GridObjects.podService;
import static io.lrmi.boot.kubernetes.GridObjects.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What happens when objects change after the grid was found. */
@ExtendWith(OutputCaptureExtension.class)
class ChangesTest {

    private static final String MEMBER = "orders_container1:orders";

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster();

    @AfterEach
    void stop() {
        cluster.close();
    }

    private Discovered watching() {
        Discovered discovered = new Discovered(cluster, directory, false, "watch=true");
        discovered.locators();
        return discovered;
    }

    private static List<String> now(Discovered discovered) {
        return discovered.discovery().address().locators();
    }

    @Test
    void theAddressOfTheManagerServiceIsFollowed(CapturedOutput output) {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));
        try (Discovered discovered = watching()) {
            Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
            cluster.with(manager("LoadBalancer", ip("203.0.113.99")));

            Awaitility.await().until(() -> now(discovered).equals(List.of("203.0.113.99:4174")));
        }
        assertThat(output).containsOnlyOnce("203.0.113.99:4174 (load balancer), before that [203.0.113.10:4174]");
    }

    @Test
    void nothingIsAskedWhileNothingChanges() {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));
        try (Discovered discovered = watching()) {
            Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
            cluster.with(pod("unrelated", "node-1", "10.244.0.99"));
            now(discovered);
            int asked = cluster.asked().size();
            for (int i = 0; i < 100; i++) {
                assertThat(now(discovered)).containsExactly("203.0.113.10:4174");
            }
            assertThat(cluster.asked().size() - asked).isLessThan(5);
        }
    }

    @Test
    void anotherServiceTakesTheManagersPlace() {
        cluster.with(manager("blue", "LoadBalancer", ip("203.0.113.10")));
        try (Discovered discovered = watching()) {
            Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
            cluster.delete("services", "grid", "blue-xap-manager-service");
            cluster.with(manager("green", "LoadBalancer", ip("203.0.113.11")));

            Awaitility.await().until(() -> now(discovered).equals(List.of("203.0.113.11:4174")));
        }
    }

    @Test
    void aWatchThatExpiredStartsAgainFromTheList() {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));
        try (Discovered discovered = watching()) {
            Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
            long lists = cluster.count("list", "services");
            cluster.expire();
            Awaitility.await().until(() -> cluster.count("list", "services") > lists);
            cluster.with(manager("LoadBalancer", ip("203.0.113.98")));

            Awaitility.await().until(() -> now(discovered).equals(List.of("203.0.113.98:4174")));
        }
    }

    @Test
    void aWatchAnsweredWith410StartsAgainFromTheList() {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));
        cluster.rule(ask -> ask.verb().equals("watch") ? FakeCluster.status(410, "Gone", "too old") : null);
        try (Discovered discovered = watching()) {
            Awaitility.await().until(() -> cluster.count("watch", "services") > 1);
            cluster.clearRules();
            cluster.with(manager("LoadBalancer", ip("203.0.113.97")));

            Awaitility.await().until(() -> now(discovered).equals(List.of("203.0.113.97:4174")));
        }
    }

    @Test
    void theLastAddressIsUsedWhileTheApiIsAway(CapturedOutput output) {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));
        try (Discovered discovered = watching()) {
            cluster.rule(ask -> FakeCluster.status(500, "InternalError", "away"));
            discovered.discovery().translator().forget();
            Awaitility.await().pollDelay(java.time.Duration.ZERO).untilAsserted(() -> {
                assertThat(now(discovered)).containsExactly("203.0.113.10:4174");
                assertThat(output).contains("The last known address of the grid");
            });
        }
        assertThat(output).containsOnlyOnce("The last known address of the grid");
    }

    @Test
    void aRightToWatchThatIsMissingIsNamedOnceAndThingsGoOn(CapturedOutput output) {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10"))).forbid("watch", "services");
        try (Discovered discovered = watching()) {
            Awaitility.await().until(() -> cluster.count("watch", "services") > 1);
            cluster.with(manager("LoadBalancer", ip("203.0.113.96")));

            Awaitility.await().until(() -> now(discovered).equals(List.of("203.0.113.96:4174")));
        }
        assertThat(output).containsOnlyOnce("Changes of services are not followed");
    }

    @Test
    void aMemberThatMovesToAnotherNodeIsFollowed() {
        cluster.with(
                manager("LoadBalancer", ip("203.0.113.10")),
                node("node-1", true, "InternalIP:192.168.49.2"),
                node("node-2", true, "InternalIP:192.168.49.3"),
                pod("pu-0", "node-1", "10.244.0.7"),
                with(
                        podService("pu-0", "NodePort", "", "lrmi:8200:30200"),
                        "/spec/externalTrafficPolicy",
                        "\"Cluster\""));
        try (Discovered discovered = watching()) {
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).isEqualTo("192.168.49.2:30200");
            discovered.discovery().address();
            Awaitility.await().until(() -> cluster.count("watch", "pods") > 0);
            cluster.with(pod("pu-0", "node-2", "10.244.1.9"));

            Awaitility.await()
                    .until(() -> discovered.member(MEMBER, "10.244.1.9", 8200).equals("192.168.49.3:30200"));
        }
    }

    @Test
    void theSamePodWithAnotherAddressIsTranslatedToo() {
        cluster.with(
                manager("LoadBalancer", ip("203.0.113.10")),
                pod("pu-0", "node-1", "10.244.0.7"),
                podService("pu-0", "LoadBalancer", ip("203.0.113.50"), "lrmi:8200:0"));
        try (Discovered discovered = watching()) {
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).isEqualTo("203.0.113.50:8200");
            cluster.with(pod("pu-0", "node-1", "10.244.0.77"));

            Awaitility.await()
                    .until(() -> discovered.member(MEMBER, "10.244.0.77", 8200).equals("203.0.113.50:8200"));
        }
    }

    @Test
    void aNodeThatIsNoLongerReadyIsLeft() {
        cluster.with(
                manager("NodePort", ""),
                node("node-1", true, "InternalIP:192.168.49.2"),
                node("node-2", true, "InternalIP:192.168.49.3"));
        try (Discovered discovered = watching()) {
            Awaitility.await().until(() -> cluster.count("watch", "nodes") > 0);
            cluster.with(node("node-1", false, "InternalIP:192.168.49.2"));

            Awaitility.await().until(() -> now(discovered).equals(List.of("192.168.49.3:31174")));
        }
    }
}
