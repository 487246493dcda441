package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.kubernetes.TestCertificates;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import io.lrmi.embedded.EmbeddedGrid;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TlsTest {

    @TempDir
    static Path directory;

    private static TestCertificates certificates;
    private static EmbeddedGrid grid;

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    SslAutoConfiguration.class,
                    GigaSpacesAutoConfiguration.class,
                    EmbeddedGridAutoConfiguration.class,
                    GigaSpacesTransactionAutoConfiguration.class))
            .withPropertyValues(
                    "gigaspaces.space-name=orders",
                    "gigaspaces.lookup.locators=" + grid.lookupLocator(),
                    "gigaspaces.lookup.timeout=2s",
                    "gigaspaces.lrmi.ssl.bundle=grid",
                    "spring.ssl.bundle.pem.grid.truststore.certificate=file:" + certificates.authority());

    @BeforeAll
    static void start() throws Exception {
        certificates = new TestCertificates(directory);
        certificates.issue("member", "-ext", "san=ip:127.0.0.1");
        certificates.issue("client");
        SSLContext context = SSLContext.getInstance("TLS");
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(load(certificates.keysOf("member")), TestCertificates.PASSWORD.toCharArray());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(certificates.trusted()));
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), new SecureRandom());
        grid = EmbeddedGrid.builder("orders").ssl(context, true).start();
    }

    private static KeyStore load(Path file) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, TestCertificates.PASSWORD.toCharArray());
        }
        return store;
    }

    @AfterAll
    static void stop() {
        grid.close();
    }

    private ApplicationContextRunner withKey() {
        return runner.withPropertyValues(
                "spring.ssl.bundle.pem.grid.keystore.certificate=file:" + certificates.certificate("client"),
                "spring.ssl.bundle.pem.grid.keystore.private-key=file:" + certificates.key("client"));
    }

    @Test
    void aBundleEncryptsConnections() {
        withKey()
                .run(context ->
                        assertThat(context.getBean(GigaSpace.class).count(null)).isZero());
    }

    @Test
    void theBundleOfTheConnectionDetailsComesFirst() {
        runner.withBean(GigaSpacesConnectionDetails.class, () -> new GigaSpacesConnectionDetails() {
                    @Override
                    public String spaceName() {
                        return "orders";
                    }

                    @Override
                    public List<String> locators() {
                        return List.of(grid.lookupLocator());
                    }

                    @Override
                    public SslBundle sslBundle() {
                        return bundle("client");
                    }
                })
                .withPropertyValues("gigaspaces.lrmi.ssl.bundle=not there")
                .run(context ->
                        assertThat(context.getBean(GigaSpace.class).count(null)).isZero());
    }

    @Test
    void membersMayRefuseClientsWithoutCertificate() {
        runner.run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("does not accept the certificate of this client"));
    }

    @Test
    void withoutABundleConnectionsAreInClearText() {
        runner.withPropertyValues("gigaspaces.lrmi.ssl.bundle=")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("gigaspaces.lrmi.ssl.bundle"));
    }

    @Test
    void anUnknownBundleIsNamed() {
        runner.withPropertyValues("gigaspaces.lrmi.ssl.bundle=other")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(NoSuchSslBundleException.class)
                        .hasMessageContaining("other"));
    }

    @Test
    void aBundleWithoutTheVersionOfTheGridIsRefused() {
        withKey()
                .withPropertyValues("spring.ssl.bundle.pem.grid.options.enabled-protocols=TLSv1.3")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("TLSv1.2"));
        withKey()
                .withPropertyValues(
                        "spring.ssl.bundle.pem.grid.options.enabled-protocols=TLSv1.3,TLSv1.2",
                        "spring.ssl.bundle.pem.grid.options.ciphers=TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384")
                .run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void aReloadedBundleIsUsedByNewConnections() {
        DefaultSslBundleRegistry bundles = new DefaultSslBundleRegistry("grid", bundle("client"));
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        GigaSpacesAutoConfiguration.class,
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesTransactionAutoConfiguration.class))
                .withBean(DefaultSslBundleRegistry.class, () -> bundles)
                .withPropertyValues(
                        "gigaspaces.space-name=orders",
                        "gigaspaces.lookup.locators=" + grid.lookupLocator(),
                        "gigaspaces.lrmi.active-member-timeout=1s",
                        "gigaspaces.lrmi.ssl.bundle=grid")
                .run(context -> {
                    GigaSpace space = context.getBean(GigaSpace.class);
                    bundles.updateBundle("grid", bundle(null));
                    assertThat(space.asyncRead(new Object())).failsWithin(30, TimeUnit.SECONDS);
                    bundles.updateBundle("grid", bundle("client"));
                    assertThat(space.asyncRead(new Object()).get(30, TimeUnit.SECONDS))
                            .isNull();
                });
    }

    private static SslBundle bundle(String key) {
        try {
            return SslBundle.of(SslStoreBundle.of(
                    key == null ? null : load(certificates.keysOf(key)),
                    TestCertificates.PASSWORD,
                    load(certificates.trusted())));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
