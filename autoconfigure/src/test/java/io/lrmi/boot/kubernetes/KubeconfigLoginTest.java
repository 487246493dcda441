package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lrmi.boot.KubernetesProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Logins of a kubeconfig other than a token that is written there. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KubeconfigLoginTest {

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster().with(manager("LoadBalancer", ip("203.0.113.10")));

    @AfterEach
    void stop() {
        cluster.close();
    }

    private Discovered discovered(String user, String... properties) {
        return new Discovered(
                Discovered.properties(Kubeconfig.write(directory, Kubeconfig.server(cluster), user), properties),
                false);
    }

    private List<String> locators(String user, String... properties) {
        try (Discovered discovered = discovered(user, properties)) {
            return discovered.locators();
        }
    }

    private String plugin(String script) throws IOException {
        Path file = Files.writeString(directory.resolve("get-token"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return """
                exec: {apiVersion: client.authentication.k8s.io/v1, command: ./get-token, args: [--cluster, "my grid"],
                  env: [{name: PROFILE, value: dev}], interactiveMode: Never}""";
    }

    private static String credential(String token) {
        return "echo '{\"kind\": \"ExecCredential\", \"apiVersion\": \"client.authentication.k8s.io/v1\", \"status\":"
                + " {\"token\": \"'" + token + "'\"}}'";
    }

    @Test
    void byAPluginWorksWithItsArgumentsAndEnvironment() throws IOException {
        cluster.token("dev/--cluster/my grid");
        assertThat(locators(plugin(credential("\"$PROFILE/$1/$2\"")))).containsExactly("203.0.113.10:4174");
    }

    @Test
    void byAPluginIsMadeAnewWhenItsTokenHasExpired() throws IOException {
        Path token = Files.writeString(directory.resolve("current"), "secret");
        try (Discovered discovered = discovered(plugin(credential("\"$(cat '" + token + "')\"")))) {
            discovered.locators();
            cluster.token("renewed");
            Files.writeString(token, "renewed");
            assertThat(discovered.locators()).containsExactly("203.0.113.10:4174");
        }
    }

    @Test
    void byAPluginThatFailsTellsTheCommand() throws IOException {
        String user = plugin("echo 'Error: session expired, run: cloud login' >&2; exit 255");
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> locators(user))
                .withMessageContainingAll(
                        "'./get-token --cluster my grid'", "neither a token nor a certificate", "api=kubectl");
    }

    @Test
    void byAPluginThatAlsoWritesWarningsTellsThatKubectlMayGetAlong() throws IOException {
        String user = plugin("echo 'Warning: a new version is available' >&2; " + credential("secret"));
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> locators(user))
                .withMessageContainingAll("neither a token nor a certificate", "gigaspaces.kubernetes.api=kubectl");
    }

    @Test
    void byAPluginThatIsNotInstalledTellsTheCommand() {
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> locators(
                        "exec: {apiVersion: client.authentication.k8s.io/v1, command: no-such-cloud, args: [token]}"))
                .withMessageContaining("no-such-cloud token");
    }

    @Test
    void byAPluginThatAsksIsNotWaitedForForEver() throws IOException {
        String user = plugin("exec sleep 5");
        KubernetesProperties properties =
                Discovered.properties(Kubeconfig.write(directory, Kubeconfig.server(cluster), user));
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> ClientLogin.config(properties, Duration.ofMillis(300)))
                .withMessageContainingAll("did not end within 300 ms", "cannot answer questions");
    }

    @Test
    void byATokenFileReadsItAgainForEachRequest() throws IOException {
        Path token = Files.writeString(directory.resolve("token"), "secret\n");
        try (Discovered discovered = discovered("tokenFile: token")) {
            assertThat(discovered.locators()).containsExactly("203.0.113.10:4174");
            cluster.token("renewed");
            Files.writeString(token, "renewed\n");
            assertThat(discovered.locators()).containsExactly("203.0.113.10:4174");
        }
    }

    @Test
    void byATokenFilePrefersItToATokenAsKubectlDoes() throws IOException {
        Files.writeString(directory.resolve("token"), "secret");
        assertThat(locators("token: old, tokenFile: token")).containsExactly("203.0.113.10:4174");
    }

    @Test
    void byATokenFileThatIsMissingTellsItsPath() {
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> locators("tokenFile: none"))
                .withMessageContaining(directory.resolve("none").toString());
    }

    @Test
    void byATokenThatIsRefusedTellsToLogInAgain() {
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> locators("token: expired"))
                .withMessageContainingAll("401", "Log in again");
    }

    @Test
    void thatIsNoneTellsNobodyToGrantRightsToEverybody() {
        cluster.token("")
                .rule(ask -> FakeCluster.status(
                        403, "Forbidden", "services is forbidden: User \\\"system:anonymous\\\" cannot list resource"));
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> locators(""))
                .withMessageContainingAll("without a login", "Log in")
                .withMessageNotContaining("RoleBinding");
    }
}
