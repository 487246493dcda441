package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.headless;
import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.labels;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.newManager;
import static io.lrmi.boot.kubernetes.GridObjects.service;
import static io.lrmi.boot.kubernetes.GridObjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of the services of a namespace leads to the lookup service. */
class ManagerServiceTest {

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster();

    @AfterEach
    void stop() {
        cluster.close();
    }

    private List<String> locators(String... properties) {
        try (Discovered discovered = new Discovered(cluster, directory, false, properties)) {
            return discovered.locators();
        }
    }

    private static String database() {
        return service(
                "postgres",
                "LoadBalancer",
                "\"app\": \"postgres\"",
                "\"app\": \"postgres\"",
                ip("203.0.113.9"),
                "sql:5432:0");
    }

    @Test
    void isFoundInChartsUpTo162() {
        cluster.with(headless("demo"), manager("LoadBalancer", ip("203.0.113.10")), database());

        assertThat(locators()).containsExactly("203.0.113.10:4174");
    }

    @Test
    void isFoundInChartsFrom163On() {
        cluster.with(headless("demo"), newManager("LoadBalancer", ip("203.0.113.11")), database());

        assertThat(locators()).containsExactly("203.0.113.11:4174");
    }

    @Test
    void isFoundByThePortNumberIfThePortHasNoName() {
        String service = service(
                "grid", "LoadBalancer", "", "\"app\": \"grid\"", ip("203.0.113.12"), "rest:8090:0", "first:4174:0");
        cluster.with(service);

        assertThat(locators()).containsExactly("203.0.113.12:4174");
    }

    @Test
    void hasTheNumberOfThePortThatIsNamedLus() {
        String service = service(
                "grid", "LoadBalancer", "", "\"app\": \"grid\"", ip("203.0.113.12"), "api:8090:0", "lus:14174:0:4174");
        cluster.with(service);

        assertThat(locators()).containsExactly("203.0.113.12:14174");
    }

    @Test
    void isNeverTheHeadlessOne() {
        cluster.with(headless("demo"));

        assertThatExceptionOfType(NoManagerServiceException.class)
                .isThrownBy(this::locators)
                .withMessageContainingAll("demo-xap-manager-hs", "headless", "helm upgrade", "manager.service.type");
    }

    @Test
    void isNotOneThatHasOnlyTheRestPort() {
        cluster.with(service("rest", "LoadBalancer", "", "\"app\": \"x\"", ip("203.0.113.13"), "api:8090:0"));

        assertThatExceptionOfType(NoManagerServiceException.class)
                .isThrownBy(this::locators)
                .withMessageContainingAll("rest: has no port 'lus' or 4174, only api 8090");
    }

    @Test
    void isNotAnExternalName() {
        String alias = service("alias", "ExternalName", "", "", "", "lus:4174:0");
        cluster.with(with(alias, "/spec/externalName", "\"grid.example.com\""));

        assertThatExceptionOfType(NoManagerServiceException.class)
                .isThrownBy(this::locators)
                .withMessageContaining("alias: is an ExternalName service");
    }

    @Test
    void isMissingInAnEmptyNamespace() {
        assertThatExceptionOfType(NoManagerServiceException.class)
                .isThrownBy(this::locators)
                .withMessageContainingAll("Namespace 'grid'", "has no services", "gigaspaces.kubernetes.namespace");
    }

    @Test
    void isLookedForInTheNamespaceThatIsSet() {
        cluster.with(manager("LoadBalancer", ip("203.0.113.10")));

        assertThatExceptionOfType(NoManagerServiceException.class)
                .isThrownBy(() -> locators("namespace=wrong"))
                .withMessageContaining("Namespace 'wrong'");
    }

    @Test
    void isLookedForInTheNamespaceOfTheContextThatIsSet() {
        String service = with(manager("LoadBalancer", ip("203.0.113.14")), "/metadata/namespace", "\"elsewhere\"");
        cluster.with(service);

        assertThat(locators("context=other")).containsExactly("203.0.113.14:4174");
    }

    @Test
    void isTheOneWithAChartsNameIfThereAreSeveral() {
        String other = service("cache", "LoadBalancer", "", "\"app\": \"x\"", ip("203.0.113.15"), "lus:4174:0");
        cluster.with(other, manager("LoadBalancer", ip("203.0.113.10")));

        assertThat(locators()).containsExactly("203.0.113.10:4174");
    }

    @Test
    void isAskedForIfThereAreSeveral() {
        cluster.with(
                manager("blue", "LoadBalancer", ip("203.0.113.20")),
                manager("green", "LoadBalancer", ip("203.0.113.21")));

        assertThatExceptionOfType(AmbiguousManagerServiceException.class)
                .isThrownBy(this::locators)
                .withMessageContainingAll(
                        "blue-xap-manager-service (LoadBalancer, release blue",
                        "green-xap-manager-service",
                        "gigaspaces.kubernetes.manager-service",
                        "gigaspaces.kubernetes.release");
    }

    @Test
    void isThatOfTheReleaseThatIsSet() {
        cluster.with(
                manager("blue", "LoadBalancer", ip("203.0.113.20")),
                manager("green", "LoadBalancer", ip("203.0.113.21")));

        assertThat(locators("release=green")).containsExactly("203.0.113.21:4174");
        assertThat(cluster.asked())
                .allSatisfy(ask -> assertThat(ask.parameters()).containsEntry("labelSelector", "release=green"));
    }

    @Test
    void isThatOfTheReleaseEvenIfItHasOtherLabels() {
        String service = service(
                "green-xap-manager-service",
                "LoadBalancer",
                "\"app.kubernetes.io/instance\": \"green\"",
                "\"a\": \"b\"",
                ip("203.0.113.21"),
                "lus:4174:0");
        cluster.with(manager("blue", "LoadBalancer", ip("203.0.113.20")), service);

        assertThat(locators("release=green")).containsExactly("203.0.113.21:4174");
    }

    @Test
    void isTheOneThatIsNamed() {
        cluster.with(
                manager("blue", "LoadBalancer", ip("203.0.113.20")),
                manager("green", "LoadBalancer", ip("203.0.113.21")));

        assertThat(locators("manager-service=blue-xap-manager-service")).containsExactly("203.0.113.20:4174");
        assertThat(cluster.asked()).extracting(FakeCluster.Ask::text).containsOnly("get services");
    }

    @Test
    void isNamedWrongly() {
        assertThatExceptionOfType(NoManagerServiceException.class)
                .isThrownBy(() -> locators("manager-service=gone"))
                .withMessageContainingAll("no service 'gone'", "gigaspaces.kubernetes.manager-service");
    }

    @Test
    void isNotTheHeadlessOneEvenIfThatIsNamed() {
        cluster.with(headless("demo"));

        assertThatExceptionOfType(NoManagerServiceException.class)
                .isThrownBy(() -> locators("manager-service=demo-xap-manager-hs"))
                .withMessageContaining("headless");
    }

    @Test
    void isSelectedByLabels() {
        String special = service(
                "special",
                "LoadBalancer",
                labels("x", "y") + ", \"tier\": \"gold\"",
                "\"a\": \"b\"",
                ip("203.0.113.22"),
                "lus:4174:0");
        cluster.with(manager("LoadBalancer", ip("203.0.113.20")), special);

        assertThat(locators("label-selector=tier=gold")).containsExactly("203.0.113.22:4174");
        assertThat(cluster.asked())
                .allSatisfy(ask -> assertThat(ask.parameters()).containsEntry("labelSelector", "tier=gold"));
    }
}
