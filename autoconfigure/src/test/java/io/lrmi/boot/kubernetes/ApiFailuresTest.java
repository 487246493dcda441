package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static io.lrmi.boot.kubernetes.GridObjects.node;
import static io.lrmi.boot.kubernetes.GridObjects.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What is said when the API gives no answer, or not the one that is needed. */
class ApiFailuresTest {

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster().with(manager("LoadBalancer", ip("203.0.113.10")));

    @AfterEach
    void stop() {
        cluster.close();
    }

    private void find(String... properties) {
        try (Discovered discovered = new Discovered(cluster, directory, false, properties)) {
            discovered.locators();
        }
    }

    @Test
    void tellThatTheLoginHasExpired() {
        cluster.rule(ask -> FakeCluster.status(401, "Unauthorized", "Unauthorized"));

        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(this::find)
                .withMessageContainingAll(cluster.url(), "context grid", "401", "Log in again", "api=kubectl");
    }

    @Test
    void tellWhichRightIsMissingAndTheRuleThatGivesIt() {
        cluster.forbid("list", "services");

        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(this::find)
                .withMessageContainingAll(
                        "'system:serviceaccount:shop:orders' list services in namespace 'grid' (403 Forbidden)",
                        "kind: Role\n",
                        "namespace: grid",
                        "apiGroups: [\"\"]",
                        "resources: [\"services\"]",
                        "verbs: [\"get\", \"list\", \"watch\"]",
                        "{kind: ServiceAccount, namespace: shop, name: orders}");
    }

    @Test
    void tellThatOneNamedServiceMayNotBeRead() {
        cluster.forbid("get", "services");

        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> find("manager-service=demo-xap-manager-service"))
                .withMessageContaining("get services");
    }

    @Test
    void tellThatNodesNeedARoleOfTheCluster() {
        cluster.with(manager("NodePort", "")).forbid("list", "nodes");

        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(this::find)
                .withMessageContainingAll(
                        "list nodes of the cluster", "kind: ClusterRole\n", "kind: ClusterRoleBinding");
    }

    @Test
    void tellThatEndpointSlicesAreInAGroup() {
        cluster.with(
                        with(manager("NodePort", ""), "/spec/externalTrafficPolicy", "\"Local\""),
                        node("node-1", true, "InternalIP:10.0.0.1"))
                .forbid("list", "endpointslices");

        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(this::find)
                .withMessageContainingAll("list endpointslices", "apiGroups: [\"discovery.k8s.io\"]");
    }

    @Test
    void tellThatNothingListensAtTheAddressOfTheApi() {
        cluster.close();

        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(this::find)
                .withMessageContainingAll(cluster.url(), "cannot be reached", "kubectl get services");
    }

    @Test
    void tellThatTheApiIsTooSlow() {
        cluster.rule(ask -> new ResponseDefinitionBuilder()
                .withStatus(200)
                .withFixedDelay(20_000)
                .build());

        long start = System.nanoTime();
        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> find("request-timeout=300ms"))
                .withMessageContainingAll("cannot be reached", "gigaspaces.kubernetes.request-timeout");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void tellWhatTheApiAnsweredWhenItFailed() {
        cluster.rule(ask -> FakeCluster.status(500, "InternalError", "etcdserver: request timed out"));

        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(this::find)
                .withMessageContainingAll("status 500", "etcdserver: request timed out");
    }

    @Test
    void tellThatALoginPageAnswered() {
        cluster.rule(ask -> new ResponseDefinitionBuilder()
                .withStatus(200)
                .withBody("<html><body>Please sign in</body></html>")
                .build());

        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(this::find)
                .withMessageContainingAll("is not the Kubernetes API", "Please sign in");
    }

    @Test
    void tellThatTheAnswerIsEmpty() {
        cluster.rule(ask -> new ResponseDefinitionBuilder().withStatus(200).build());

        assertThatExceptionOfType(ApiUnreachableException.class).isThrownBy(this::find);
    }

    @Test
    void tellThatTheKubeconfigDoesNotExist() {
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> find("kubeconfig=" + directory.resolve("none")))
                .withMessageContainingAll("none' (gigaspaces.kubernetes.kubeconfig) does not exist");
    }

    @Test
    void tellThatTheKubeconfigIsNone() throws IOException {
        Path file = Files.writeString(directory.resolve("broken"), "clusters: [ {");

        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> find("kubeconfig=" + file))
                .withMessageContainingAll("cannot be used");
    }

    @Test
    void tellWhichContextsTheKubeconfigHas() {
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> find("context=production"))
                .withMessageContainingAll("no context 'production'", "grid, other");
    }

    @Test
    void areShownWithoutStackTraceAndWithTheFixApart() {
        NoKubernetesLoginException failure = NoKubernetesLoginException.missingFile("x");
        FailureAnalysis analysis =
                new KubernetesDiscoveryFailureAnalyzer().analyze(new IllegalStateException("bean", failure));

        assertThat(analysis.getDescription()).isEqualTo(failure.description());
        assertThat(analysis.getAction()).isEqualTo(failure.action()).contains("gigaspaces.lookup.locators");
    }
}
