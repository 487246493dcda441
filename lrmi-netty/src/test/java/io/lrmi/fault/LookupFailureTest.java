package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.failure.NoLookupServiceException;
import io.lrmi.failure.RegistrarUnreachableException;
import io.lrmi.failure.SpaceNotFoundException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a user reads when the space cannot be found. Every failure comes in time and leaves nothing behind. */
class LookupFailureTest {

    private static final Duration TIMEOUT = Duration.ofMillis(700);
    private static final Duration SLACK = Duration.ofSeconds(3);

    @AfterEach
    void nothingIsLeft() {
        ClientThreads.assertNoneLeft("orders");
        ClientThreads.assertNoneLeft(ScriptedGrid.SPACE);
    }

    private static LrmiClient.Builder client(String space, String... locators) {
        return LrmiClient.builder(space)
                .locators(locators)
                .lookupTimeout(TIMEOUT)
                .options(LrmiClientOptions.builder()
                        .connectTimeout(Duration.ofMillis(500))
                        .build());
    }

    private static <E extends Throwable> E failureInTime(Class<E> kind, ThrowingCallable call) {
        long started = System.nanoTime();
        E failure = catchThrowableOfType(kind, call);
        assertThat(failure).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(TIMEOUT.plus(SLACK));
        return failure;
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Accepts connections and answers each with fixed bytes, then closes unless there are none. */
    private static ServerSocket server(byte[] answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(() -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    if (answer.length > 0) {
                        socket.getOutputStream().write(answer);
                        socket.close();
                    }
                } catch (IOException e) {
                    return;
                }
            }
        });
        thread.setDaemon(true);
        thread.start();
        return server;
    }

    @Test
    void nothingListens() throws IOException {
        int port = closedPort();
        NoLookupServiceException failure =
                failureInTime(NoLookupServiceException.class, client("orders", "127.0.0.1:" + port)::connect);
        assertThat(failure)
                .hasMessageContaining("'orders'")
                .hasMessageContaining("127.0.0.1:" + port)
                .hasMessageContaining("4174");
    }

    @Test
    void hostNameIsUnknown() {
        NoLookupServiceException failure =
                failureInTime(NoLookupServiceException.class, client("orders", "no-such-host.invalid:4174")::connect);
        assertThat(failure).hasMessageContaining("no-such-host.invalid").hasMessageContaining("resolved");
    }

    @Test
    void httpServerAnswers() throws IOException {
        byte[] http = "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        try (ServerSocket server = server(http)) {
            NoLookupServiceException failure = failureInTime(
                    NoLookupServiceException.class, client("orders", "127.0.0.1:" + server.getLocalPort())::connect);
            assertThat(failure).hasMessageContaining("no lookup service").hasMessageContaining("8090");
        }
    }

    @Test
    void portAcceptsAndStaysSilent() throws IOException {
        try (ServerSocket server = server(new byte[0])) {
            NoLookupServiceException failure = failureInTime(
                    NoLookupServiceException.class, client("orders", "127.0.0.1:" + server.getLocalPort())::connect);
            assertThat(failure).hasMessageContaining("127.0.0.1:" + server.getLocalPort());
        }
    }

    @Test
    void endlessAnswerIsCutOff() throws IOException {
        try (ServerSocket server = server(new byte[3 * 1024 * 1024])) {
            NoLookupServiceException failure = failureInTime(
                    NoLookupServiceException.class, client("orders", "127.0.0.1:" + server.getLocalPort())::connect);
            assertThat(failure).hasMessageContaining("127.0.0.1:" + server.getLocalPort());
        }
    }

    @Test
    void registrarPortIsClosed() throws IOException {
        try (ScriptedGrid grid = new ScriptedGrid()) {
            int port = closedPort();
            grid.registrarPort(port);
            RegistrarUnreachableException failure = failureInTime(
                    RegistrarUnreachableException.class, client(ScriptedGrid.SPACE, grid.locator())::connect);
            assertThat(failure)
                    .hasMessageContaining(grid.locator())
                    .hasMessageContaining("127.0.0.1:" + port)
                    .hasMessageContaining("service.lrmi.enabled=true");
        }
    }

    @Test
    void spaceIsUnknown() throws IOException {
        try (ScriptedGrid grid = new ScriptedGrid()) {
            SpaceNotFoundException failure =
                    failureInTime(SpaceNotFoundException.class, client("orders", grid.locator())::connect);
            assertThat(failure.spaceName()).isEqualTo("orders");
            assertThat(failure.spacesFound()).containsExactly(ScriptedGrid.SPACE);
            assertThat(failure).hasMessageContaining("Spaces found: " + ScriptedGrid.SPACE);
        }
    }

    @Test
    void oneGoodLocatorIsEnough() throws IOException {
        try (ScriptedGrid grid = new ScriptedGrid();
                ServerSocket silent = server(new byte[0]);
                LrmiClient client = client(
                                ScriptedGrid.SPACE,
                                "127.0.0.1:" + closedPort(),
                                "127.0.0.1:" + silent.getLocalPort(),
                                grid.locator())
                        .connect()) {
            assertThat(client.topology().members()).hasSize(1);
        }
    }

    @Test
    void missingLocatorsAndBadOnesAreRefused() {
        assertThatThrownBy(LrmiClient.builder("orders")::connect)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("locators");
        assertThatThrownBy(client("orders", "host:port")::connect)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host:port");
    }
}
