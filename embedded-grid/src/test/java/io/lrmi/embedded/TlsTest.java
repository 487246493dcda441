package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.contract.model.Item;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openspaces.core.GigaSpace;

class TlsTest {

    private static final Duration LIMIT = Duration.ofSeconds(2);

    @TempDir
    static Path directory;

    private static SelfSigned server;
    private static SelfSigned otherName;
    private static SelfSigned user;

    private EmbeddedGrid grid;

    @BeforeAll
    static void certificates() {
        server = new SelfSigned(directory, "server", "san=ip:127.0.0.1");
        otherName = new SelfSigned(directory, "elsewhere", "san=dns:grid.example");
        user = new SelfSigned(directory, "user", "san=dns:user");
    }

    @AfterEach
    void close() {
        if (grid != null) {
            grid.close();
        }
    }

    private void start(SSLContext context, boolean clientCertificates) {
        grid = EmbeddedGrid.builder("tls")
                .partitions(2)
                .backups(1)
                .ssl(context, clientCertificates)
                .start();
    }

    private LrmiClient connect(LrmiClientOptions.Builder options) {
        return LrmiClient.builder("tls")
                .locators(grid.lookupLocator())
                .lookupTimeout(LIMIT)
                .options(
                        options.activeMemberTimeout(LIMIT).connectTimeout(LIMIT).build())
                .connect();
    }

    private static LrmiClientOptions.Builder trusting(SelfSigned... certificates) throws Exception {
        return LrmiClientOptions.builder().sslContext(SelfSigned.trusting(certificates));
    }

    @Test
    void operationsAreTheSame() throws Exception {
        start(server.contextTrusting(), false);
        try (LrmiClient client = connect(trusting(server))) {
            GigaSpace space = client.gigaSpace();
            // Small and large ones: a message of many records, in both directions.
            String large = "x".repeat(300_000);
            List<Item> items = new ArrayList<>();
            for (long id = 0; id < 20; id++) {
                items.add(new Item(id, id % 2 == 0 ? "small" : large, "name", 1));
            }
            space.writeMultiple(items.toArray(new Item[0]));
            List<Future<Item>> reads = new ArrayList<>();
            for (long id = 0; id < 20; id++) {
                reads.add(space.asyncRead(new Item(id, null)));
            }
            for (int id = 0; id < 20; id++) {
                assertThat(reads.get(id).get(30, TimeUnit.SECONDS).getGroup()).hasSize(id % 2 == 0 ? 5 : 300_000);
                assertThat(space.readById(Item.class, (long) id).getGroup()).hasSize(id % 2 == 0 ? 5 : 300_000);
            }
            assertThat(space.count(null)).isEqualTo(20);
            assertThat(space.readMultiple(new Item())).hasSize(20);
        }
    }

    @Test
    void failoverWorksAsWell() throws Exception {
        start(server.contextTrusting(), false);
        try (LrmiClient client = connect(trusting(server))) {
            GigaSpace space = client.gigaSpace();
            space.write(new Item(1L, "a"));
            space.write(new Item(2L, "a"));

            grid.stopMember("tls_container1:tls");

            assertThat(space.readById(Item.class, 1L)).isNotNull();
            assertThat(space.readById(Item.class, 2L)).isNotNull();
        }
    }

    @Test
    void aCertificateThatIsNotTrustedIsRefused() throws Exception {
        start(server.contextTrusting(), false);

        Throwable failure = catchThrowable(() -> connect(trusting(user)).close());

        assertThat(failure)
                .hasStackTraceContaining("The certificate of the member is not trusted")
                .hasStackTraceContaining("ssl.bundle");
    }

    @Test
    void aCertificateOfAnotherHostIsRefusedUnlessNamesAreNotChecked() throws Exception {
        start(otherName.contextTrusting(), false);

        Throwable failure = catchThrowable(() -> connect(trusting(otherName)).close());

        assertThat(failure)
                .hasStackTraceContaining("does not name the host")
                .hasStackTraceContaining("gigaspaces.lrmi.ssl.verify-hostname");
        try (LrmiClient client = connect(trusting(otherName).verifyHostname(false))) {
            assertThat(client.gigaSpace().count(null)).isZero();
        }
    }

    @Test
    void aGridMayAskForTheCertificateOfTheClient() throws Exception {
        start(server.contextTrusting(user), true);

        Throwable failure = catchThrowable(() -> connect(trusting(server)).close());

        assertThat(failure).hasStackTraceContaining("does not accept the certificate of this client");
        try (LrmiClient client = connect(LrmiClientOptions.builder().sslContext(user.contextTrusting(server)))) {
            GigaSpace space = client.gigaSpace();
            space.write(new Item(1L, "a"));
            assertThat(space.asyncRead(new Item(1L, null)).get(30, TimeUnit.SECONDS))
                    .isNotNull();
        }
    }

    @Test
    void aGridInClearTextIsRefused() throws Exception {
        grid = EmbeddedGrid.builder("tls").start();

        Throwable failure = catchThrowable(() -> connect(trusting(server)).close());

        assertThat(failure)
                .hasStackTraceContaining("SSLFilterFactory")
                .hasStackTraceContaining("Remove gigaspaces.lrmi.ssl.bundle");
    }

    @Test
    void aClientInClearTextIsToldThatTlsMayBeWanted() throws Exception {
        start(server.contextTrusting(), false);

        Throwable failure =
                catchThrowable(() -> connect(LrmiClientOptions.builder()).close());

        assertThat(failure).hasStackTraceContaining("If the server expects TLS");
    }

    @Test
    void newConnectionsUseTheNewestMaterial() throws Exception {
        start(server.contextTrusting(user), true);
        AtomicReference<SSLContext> current = new AtomicReference<>(user.contextTrusting(server));
        try (LrmiClient client = connect(LrmiClientOptions.builder()
                .tlsEngines((host, port) -> current.get().createSSLEngine(host, port)))) {
            GigaSpace space = client.gigaSpace();
            space.write(new Item(1L, "a"));
            current.set(SelfSigned.trusting(server));

            assertThat(space.readById(Item.class, 1L))
                    .as("connections that are open stay")
                    .isNotNull();
            // Asynchronous calls open another connection.
            Throwable failure =
                    catchThrowable(() -> space.asyncRead(new Item(1L, null)).get(30, TimeUnit.SECONDS));
            assertThat(failure).hasStackTraceContaining("does not accept the certificate of this client");

            current.set(user.contextTrusting(server));
            assertThat(space.asyncRead(new Item(1L, null)).get(30, TimeUnit.SECONDS))
                    .isNotNull();
        }
    }
}
