package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.fabric8.kubernetes.client.Config;
import io.lrmi.boot.KubernetesProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The login of a pod: a token that is renewed every hour, and a certificate authority, in files. */
@Isolated("changes system properties")
class ServiceAccountLoginTest {

    @TempDir
    private static Path shared;

    private static TestCertificates certificates;
    private static Path keys;

    @TempDir
    private Path directory;

    private final Map<String, String> before = new HashMap<>();
    private FakeCluster cluster;
    private Path token;

    @BeforeAll
    static void issue() {
        certificates = new TestCertificates(shared);
        certificates.issue("server", "-ext", "san=ip:127.0.0.1");
        keys = certificates.keysOf("server");
    }

    @BeforeEach
    void mount() throws IOException {
        cluster = new FakeCluster(config -> config.dynamicHttpsPort()
                        .httpDisabled(true)
                        .keystorePath(keys.toString())
                        .keystorePassword(TestCertificates.PASSWORD)
                        .keyManagerPassword(TestCertificates.PASSWORD)
                        .keystoreType("PKCS12"))
                .with(manager("ClusterIP", ""), manager("LoadBalancer", ip("203.0.113.10")));
        token = Files.writeString(directory.resolve("token"), "secret");
        set(Config.KUBERNETES_SERVICE_HOST_PROPERTY, "127.0.0.1");
        set(Config.KUBERNETES_SERVICE_PORT_PROPERTY, String.valueOf(cluster.port()));
        set(Config.KUBERNETES_KUBECONFIG_FILE, directory.resolve("none").toString());
        set(
                Config.KUBERNETES_CA_CERTIFICATE_FILE_SYSTEM_PROPERTY,
                certificates.authority().toString());
        set(Config.KUBERNETES_AUTH_SERVICEACCOUNT_TOKEN_FILE_SYSTEM_PROPERTY, token.toString());
    }

    private void set(String name, String value) {
        before.put(name, System.setProperty(name, value));
    }

    @AfterEach
    void unmount() {
        cluster.close();
        before.forEach((name, value) -> {
            if (value == null) {
                System.clearProperty(name);
            } else {
                System.setProperty(name, value);
            }
        });
    }

    private static Discovered pod() {
        Map<String, String> values = Map.of("p.namespace", GridObjects.NAMESPACE, "p.watch", "false");
        return new Discovered(
                new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("p", KubernetesProperties.class),
                true);
    }

    @Test
    void findsTheGridByItsNameInTheCluster() {
        try (Discovered discovered = pod()) {
            assertThat(discovered.locators()).containsExactly("demo-xap-manager-service.grid.svc:4174");
        }
    }

    @Test
    void goesOnWithTheTokenThatReplacedTheFirst() throws IOException {
        try (Discovered discovered = pod()) {
            discovered.locators();
            cluster.token("renewed");
            Files.writeString(token, "renewed");
            assertThat(discovered.locators()).containsExactly("demo-xap-manager-service.grid.svc:4174");
        }
    }

    @Test
    void isRefusedWithAWordOfTheLogin() throws IOException {
        Files.writeString(token, "of another cluster");
        try (Discovered discovered = pod()) {
            assertThatExceptionOfType(ApiRefusedException.class)
                    .isThrownBy(discovered::locators)
                    .withMessageContaining("401");
        }
    }

    @Test
    void isMissingWhereThePodGetsNone() throws IOException {
        Files.delete(token);
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(ServiceAccountLoginTest::pod)
                .withMessageContaining("no login");
    }
}
