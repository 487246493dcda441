package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridBehindForwards.managerPod;
import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.newManager;
import static io.lrmi.boot.kubernetes.GridObjects.node;
import static io.lrmi.boot.kubernetes.GridObjects.pod;
import static io.lrmi.boot.kubernetes.GridObjects.podService;
import static io.lrmi.boot.kubernetes.GridObjects.service;
import static io.lrmi.boot.kubernetes.GridObjects.slice;
import static io.lrmi.boot.kubernetes.GridObjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** The roles in the documentation permit every request that is made, and nothing else. */
class AccessRightsTest {

    private static final Path DOCUMENTED = Path.of("..", "docs", "rbac");
    private static final String MEMBER = "orders_container1:orders";

    @TempDir
    private Path directory;

    private final Set<String> refused = new TreeSet<>();
    private final FakeCluster cluster = new FakeCluster();

    @AfterEach
    void stop() {
        cluster.close();
    }

    private Set<String> permit(String... files) {
        Set<String> rights = new TreeSet<>();
        for (String file : files) {
            rights.addAll(rights(DOCUMENTED.resolve(file)));
        }
        cluster.rule(ask -> {
            if (rights.contains(right(ask.verb(), ask.group(), ask.resource()))) {
                return null;
            }
            synchronized (refused) {
                refused.add(ask.text());
            }
            return FakeCluster.forbidden(ask);
        });
        return rights;
    }

    @SuppressWarnings("unchecked") // what a YAML parser returns
    private static Set<String> rights(Path file) {
        Set<String> rights = new TreeSet<>();
        try {
            for (Object document : new Yaml().loadAll(Files.readString(file))) {
                Object rules = ((Map<String, Object>) document).get("rules");
                for (Map<String, List<String>> rule : rules == null
                        ? List.<Map<String, List<String>>>of()
                        : (List<Map<String, List<String>>>) rules) {
                    for (String group : rule.get("apiGroups")) {
                        for (String resource : rule.get("resources")) {
                            rule.get("verbs").forEach(verb -> rights.add(right(verb, group, resource)));
                        }
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rights;
    }

    private static String right(String verb, String group, String resource) {
        return verb + " " + group + "/" + resource;
    }

    private Set<String> used() {
        return cluster.asked().stream()
                .map(ask -> right(ask.verb(), ask.group(), ask.resource()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void assertExactly(Set<String> rights) {
        Awaitility.await().untilAsserted(() -> assertThat(used()).isEqualTo(rights));
        synchronized (refused) {
            assertThat(refused).isEmpty();
        }
    }

    @Test
    void throughPortForwards() {
        Set<String> rights = permit("port-forward.yaml");
        cluster.with(
                newManager("ClusterIP", ""),
                managerPod("xap-manager-0", "10.244.0.3"),
                pod("pu-0", "node-1", "10.244.0.7"));
        try (PortForwardApi api = new PortForwardApi(cluster);
                Discovered discovered = new Discovered(
                        Discovered.properties(api.kubeconfig(directory), "access=port-forward", "watch=true"), false)) {
            discovered.locators();
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).startsWith("127.0.0.1:");
            assertThat(discovered.member(MEMBER, "pu-0.pu-hs.grid.svc", 8200)).startsWith("127.0.0.1:");
            refresh(discovered, newManager("NodePort", ""));
            assertExactly(rights);
        }
    }

    private Discovered find(boolean inCluster, String... properties) {
        String[] all = java.util.Arrays.copyOf(properties, properties.length + 1);
        all[properties.length] = "watch=true";
        Discovered discovered = new Discovered(cluster, directory, inCluster, all);
        discovered.locators();
        return discovered;
    }

    /** Makes the address be looked up again. */
    private void refresh(Discovered discovered, String changed) {
        Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
        cluster.with(changed);
        Awaitility.await().until(() -> {
            discovered.discovery().address();
            return cluster.count("get", "services") > 0;
        });
    }

    @Test
    void insideTheCluster() {
        Set<String> rights = permit("in-cluster.yaml");
        cluster.with(manager("ClusterIP", ""));
        try (Discovered discovered = find(true)) {
            discovered.member(MEMBER, "10.244.0.7", 8200);
            refresh(discovered, manager("LoadBalancer", ""));
            assertExactly(rights);
        }
    }

    @Test
    void ofTheSampleAreThoseInsideTheCluster() {
        assertThat(rights(Path.of("..", "sample-app", "deploy", "role.yaml")))
                .isEqualTo(rights(DOCUMENTED.resolve("in-cluster.yaml")));
    }

    @Test
    void throughLoadBalancers() {
        Set<String> rights = permit("load-balancer.yaml");
        cluster.with(manager("LoadBalancer", ""));
        assertThatExceptionOfType(AddressPendingException.class)
                .isThrownBy(() -> find(false, "wait-for-address=100ms").close());
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));
        try (Discovered discovered = find(false)) {
            discovered.lookupService("203.0.113.10", "10.244.0.3", 8200);
            refresh(discovered, manager("LoadBalancer", ip("203.0.113.11")));
            assertExactly(rights);
        }
    }

    @Test
    void throughNodePorts() {
        Set<String> rights = permit("node-port.yaml");
        cluster.with(
                with(manager("NodePort", ""), "/spec/externalTrafficPolicy", "\"Local\""),
                node("node-1", true, "InternalIP:192.168.49.2"),
                slice("demo-xap-manager-service", "node-1=true"));
        try (Discovered discovered = find(false)) {
            refresh(discovered, manager("NodePort", ""));
            assertExactly(rights);
        }
    }

    @Test
    void throughServicesOfPods() {
        Set<String> rights = permit("load-balancer.yaml", "members.yaml");
        rights.remove(right("list", "", "events"));
        cluster.with(
                manager("LoadBalancer", ip("203.0.113.10")),
                pod("pu-0", "node-1", "10.244.0.7"),
                podService("pu-0", "LoadBalancer", ip("203.0.113.50"), "lrmi:8200:0"),
                service("all", "LoadBalancer", "", "\"selectorId\": \"pu-xap-pu\"", ip("203.0.113.51"), "lrmi:8200:0"));
        try (Discovered discovered = find(false)) {
            assertThat(discovered.member(MEMBER, "10.244.0.7", 8200)).isNotEqualTo("10.244.0.7:8200");
            refresh(discovered, manager("LoadBalancer", ip("203.0.113.11")));
            assertExactly(rights);
        }
    }
}
