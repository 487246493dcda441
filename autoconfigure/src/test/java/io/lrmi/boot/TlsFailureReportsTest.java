package io.lrmi.boot;

import io.lrmi.boot.kubernetes.TestCertificates;
import io.lrmi.embedded.EmbeddedGrid;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each failure of TLS, made to happen. */
@ExtendWith(OutputCaptureExtension.class)
class TlsFailureReportsTest {

    @TempDir
    static Path directory;

    @TempDir
    static Path elsewhere;

    private static TestCertificates certificates;
    private static TestCertificates others;

    private final CapturedOutput output;
    private final TestInfo test;

    TlsFailureReportsTest(CapturedOutput output, TestInfo test) {
        this.output = output;
        this.test = test;
    }

    @BeforeAll
    static void issue() {
        certificates = new TestCertificates(directory);
        certificates.issue("member", "-ext", "san=ip:127.0.0.1");
        certificates.issue("misnamed", "-ext", "san=dns:grid.example.com");
        others = new TestCertificates(elsewhere);
    }

    private static EmbeddedGrid grid(String alias, boolean clientCertificates) throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(certificates.keysOf(alias)), TestCertificates.PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(certificates.trusted()));
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
        return EmbeddedGrid.builder("orders").ssl(context, clientCertificates).start();
    }

    private static KeyStore load(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, TestCertificates.PASSWORD.toCharArray());
        }
        return store;
    }

    private FailureReport report(String locator, Path authority, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "gigaspaces.space-name=orders",
                "gigaspaces.lookup.locators=" + locator,
                "gigaspaces.lookup.timeout=2s",
                "spring.ssl.bundle.pem.grid.truststore.certificate=file:" + authority));
        all.addAll(Arrays.asList(properties));
        return FailureReport.of(output, test, all.toArray(String[]::new));
    }

    private FailureReport withBundle(EmbeddedGrid grid, Path authority) {
        return report(grid.lookupLocator(), authority, "gigaspaces.lrmi.ssl.bundle=grid");
    }

    @Test
    @DisplayName("The certificate of a member is not trusted")
    void withAnotherAuthority() throws Exception {
        try (EmbeddedGrid grid = grid("member", false)) {
            withBundle(grid, others.authority())
                    .names("TLS handshake with 127.0.0.1:", "not trusted")
                    .isFixedBy("Add its issuer to the trust store of the bundle that gigaspaces.lrmi.ssl.bundle names");
        }
    }

    @Test
    @DisplayName("The certificate of a member names another host")
    void withAnotherHostName() throws Exception {
        try (EmbeddedGrid grid = grid("misnamed", false)) {
            withBundle(grid, certificates.authority())
                    .names("TLS handshake with 127.0.0.1:", "does not name the host")
                    .isFixedBy("Issue a certificate that names it", "gigaspaces.lrmi.ssl.verify-hostname=false");
        }
    }

    @Test
    @DisplayName("Members want a certificate of the client")
    void withoutCertificate() throws Exception {
        try (EmbeddedGrid grid = grid("member", true)) {
            withBundle(grid, certificates.authority())
                    .names("TLS handshake with 127.0.0.1:", "the client has none")
                    .isFixedBy("Check the key store of the bundle that gigaspaces.lrmi.ssl.bundle names");
        }
    }

    @Test
    @DisplayName("The grid encrypts its connections, the client does not")
    void withoutBundle() throws Exception {
        try (EmbeddedGrid grid = grid("member", false)) {
            report(grid.lookupLocator(), certificates.authority())
                    .names("lookup service at " + grid.lookupLocator(), "does not speak LRMI")
                    .isFixedBy("If the server expects TLS, set gigaspaces.lrmi.ssl.bundle");
        }
    }

    @Test
    @DisplayName("The client encrypts its connections, the grid does not")
    void withoutEncryptionInTheGrid() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            withBundle(grid, certificates.authority())
                    .names("TLS handshake with 127.0.0.1:", "does not encrypt its connections")
                    .isFixedBy("Remove gigaspaces.lrmi.ssl.bundle");
        }
    }

    @Test
    @DisplayName("There is no such SSL bundle")
    void withAnUnknownBundle() {
        report("127.0.0.1:1", certificates.authority(), "gigaspaces.lrmi.ssl.bundle=gird")
                .names("gigaspaces.lrmi.ssl.bundle", "'gird'", "there are: grid", "spring.ssl.bundle.pem.gird")
                .isFixedBy("Review the value of the property");
    }

    @Test
    @DisplayName("The SSL bundle excludes TLS 1.2")
    void withoutTheVersionOfTheGrid() {
        report(
                        "127.0.0.1:1",
                        certificates.authority(),
                        "gigaspaces.lrmi.ssl.bundle=grid",
                        "spring.ssl.bundle.pem.grid.options.enabled-protocols=TLSv1.3")
                .names("gigaspaces.lrmi.ssl.bundle", "'grid'", "TLSv1.3 only", "Add it to the enabled-protocols")
                .isFixedBy("Review the value of the property");
    }
}
