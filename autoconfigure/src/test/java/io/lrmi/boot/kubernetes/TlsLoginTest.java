package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridObjects.ip;
import static io.lrmi.boot.kubernetes.GridObjects.manager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logins over HTTPS with certificates of a private authority, as clusters have them. */
class TlsLoginTest {

    @TempDir
    private static Path shared;

    private static TestCertificates own;
    private static TestCertificates foreign;
    private static Path server;
    private static Path expiredServer;

    @TempDir
    private Path directory;

    private FakeCluster cluster;

    @BeforeAll
    static void issue() throws IOException {
        own = new TestCertificates(Files.createDirectory(shared.resolve("own")));
        own.issue("server", "-ext", "san=ip:127.0.0.1");
        own.issue("late", "-ext", "san=ip:127.0.0.1", "-startdate", "-3d", "-validity", "2");
        own.issue("tester");
        own.issue("expired", "-startdate", "-3d", "-validity", "2");
        server = own.keysOf("server");
        expiredServer = own.keysOf("late");
        foreign = new TestCertificates(Files.createDirectory(shared.resolve("foreign")));
        foreign.issue("stranger");
    }

    @AfterEach
    void stop() {
        cluster.close();
    }

    private void serve(Path keys, boolean certificates) {
        cluster = new FakeCluster(config -> config.dynamicHttpsPort()
                        .httpDisabled(true)
                        .keystorePath(keys.toString())
                        .keystorePassword(TestCertificates.PASSWORD)
                        .keyManagerPassword(TestCertificates.PASSWORD)
                        .keystoreType("PKCS12")
                        .trustStorePath(own.trusted().toString())
                        .trustStorePassword(TestCertificates.PASSWORD)
                        .trustStoreType("PKCS12")
                        .needClientAuth(certificates))
                .with(manager("LoadBalancer", ip("203.0.113.10")));
        if (certificates) {
            cluster.token("");
        }
    }

    private List<String> locators(String trust, String user) {
        Path kubeconfig = Kubeconfig.write(directory, Kubeconfig.server(cluster) + ", " + trust, user);
        try (Discovered discovered = new Discovered(Discovered.properties(kubeconfig), false)) {
            return discovered.locators();
        }
    }

    private static String trust(TestCertificates authority) {
        return "certificate-authority: \"" + authority.authority() + "\"";
    }

    private static String login(TestCertificates authority, String alias) {
        return "client-certificate: \"" + authority.certificate(alias) + "\", client-key: \"" + authority.key(alias)
                + "\"";
    }

    @Test
    void withATokenWork() {
        serve(server, false);
        assertThat(locators(trust(own), "token: secret")).containsExactly("203.0.113.10:4174");
    }

    @Test
    void withACertificateInFilesWork() {
        serve(server, true);
        assertThat(locators(trust(own), login(own, "tester"))).containsExactly("203.0.113.10:4174");
    }

    @Test
    void withACertificateInTheKubeconfigWork() {
        serve(server, true);
        assertThat(locators(
                        "certificate-authority-data: " + TestCertificates.data(own.authority()),
                        "client-certificate-data: " + TestCertificates.data(own.certificate("tester"))
                                + ", client-key-data: " + TestCertificates.data(own.key("tester"))))
                .containsExactly("203.0.113.10:4174");
    }

    @Test
    void tellThatTheAuthorityIsTheOneOfAnotherCluster() {
        serve(server, false);
        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> locators(trust(foreign), "token: secret"))
                .withMessageContainingAll(
                        cluster.url(), "is not trusted", "certificate authority of the kubeconfig", "proxy");
    }

    @Test
    void tellThatTheAuthorityIsMissing() {
        serve(server, false);
        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> locators("insecure-skip-tls-verify: false", "token: secret"))
                .withMessageContaining("is not trusted");
    }

    @Test
    void tellThatTheCertificateOfTheServerHasExpired() {
        serve(expiredServer, false);
        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> locators(trust(own), "token: secret"))
                .withMessageContainingAll("is not trusted", "NotAfter");
    }

    @Test
    void tellThatTheCertificateOfTheUserHasExpired() {
        serve(server, true);
        assertRefused(login(own, "expired"));
    }

    @Test
    void tellThatTheCertificateOfTheUserIsForAnotherCluster() {
        serve(server, true);
        assertRefused(login(foreign, "stranger"));
    }

    private void assertRefused(String user) {
        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> locators(trust(own), user))
                .withMessageContainingAll(
                        cluster.url(), "refused the connection", "client certificate", "log in again");
    }

    @Test
    void tellThatAFileOfTheKubeconfigIsMissing() {
        serve(server, true);
        assertThatExceptionOfType(NoKubernetesLoginException.class)
                .isThrownBy(() -> locators(
                        trust(own),
                        "client-certificate: \"" + directory.resolve("none.crt") + "\", client-key: \"none\""))
                .withMessageContaining("none.crt does not exist");
    }

    @Test
    void forwardPortsToo() throws IOException {
        SslContext tls = SslContextBuilder.forServer(
                        own.certificate("server").toFile(), own.key("server").toFile())
                .trustManager(own.authority().toFile())
                .clientAuth(ClientAuth.REQUIRE)
                .build();
        cluster = new FakeCluster()
                .token("")
                .with(
                        GridObjects.newManager("ClusterIP", ""),
                        GridBehindForwards.managerPod("xap-manager-0", "10.244.0.3"));
        try (EchoServer echo = new EchoServer();
                PortForwardApi api = new PortForwardApi(cluster, tls)) {
            api.listen("xap-manager-0", 4174, echo::port);
            Path kubeconfig =
                    Kubeconfig.write(directory, "server: \"" + api.url() + "\", " + trust(own), login(own, "tester"));
            try (Discovered discovered =
                    new Discovered(Discovered.properties(kubeconfig, "access=port-forward"), false)) {
                String locator = discovered.locators().get(0);
                assertThat(EchoServer.echoesAtATime(locator, 300_000, 16))
                        .allSatisfy(client -> assertThat(client)
                                .succeedsWithin(Duration.ofSeconds(60))
                                .isEqualTo(true));
            }
            Awaitility.await().until(() -> api.open() == 0);
        }
    }
}
