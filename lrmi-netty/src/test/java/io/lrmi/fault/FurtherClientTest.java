package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.LrmiClient;
import io.lrmi.failure.NoLookupServiceException;
import io.lrmi.failure.SpaceNotFoundException;
import io.lrmi.fault.ScriptedGrid.Item;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A client that starts where another one of the process was shortly before, and what becomes of it when the grid is another by now. */
class FurtherClientTest {

    /** So long that a tenth of it is enough for a connection on a machine that is busy. */
    private static final Duration TIMEOUT = Duration.ofSeconds(50);

    private final List<AutoCloseable> resources = new ArrayList<>();
    /** Where the locator and the port of the registrar lead to. */
    private final List<Integer> discoveryPort = new CopyOnWriteArrayList<>();

    private final List<Integer> registrarPort = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable resource : resources) {
            resource.close();
        }
        ClientThreads.assertNoneLeft(ScriptedGrid.SPACE);
    }

    private <T extends AutoCloseable> T closing(T resource) {
        resources.add(resource);
        return resource;
    }

    /** A grid behind a fixed locator, whose registrar is reached by way of a fixed port. */
    private ScriptedGrid grid() throws IOException {
        ScriptedGrid grid = closing(new ScriptedGrid());
        discoveryPort.add(grid.discoveryPort());
        registrarPort.add(grid.lrmiPort());
        return grid;
    }

    private String locatorOf(ScriptedGrid grid) throws IOException {
        RoundRobinRelay discovery = closing(new RoundRobinRelay(new AtomicInteger(), discoveryPort));
        RoundRobinRelay registrar = closing(new RoundRobinRelay(new AtomicInteger(), registrarPort));
        grid.registrarPort(registrar.port());
        return "127.0.0.1:" + discovery.port();
    }

    private static LrmiClient connect(String locator, Duration timeout) {
        return LrmiClient.builder(ScriptedGrid.SPACE)
                .locators(locator)
                .lookupTimeout(timeout)
                .connect();
    }

    private static void connectAndRead(String locator) {
        connectAndRead(locator, TIMEOUT);
    }

    private static void connectAndRead(String locator, Duration timeout) {
        try (LrmiClient client = connect(locator, timeout)) {
            assertThat(client.gigaSpace().readById(Item.class, 7)).isNotNull();
        }
    }

    /** Lets the locator lead to another grid, and the port of the registrar that was found before to something else. */
    private ScriptedGrid moveTo(int oldRegistrar) throws IOException {
        ScriptedGrid next = closing(new ScriptedGrid());
        discoveryPort.set(0, next.discoveryPort());
        registrarPort.set(0, oldRegistrar);
        return next;
    }

    @Test
    void asksTheLookupServiceThatTheFirstClientFound() throws IOException {
        ScriptedGrid grid = grid();
        String locator = locatorOf(grid);
        connectAndRead(locator);
        connectAndRead(locator);
        connectAndRead(locator);

        assertThat(grid.discoveries()).isEqualTo(1);
        assertThat(grid.operations()).isEqualTo(3);
    }

    @Test
    void aRefreshAsksWhereTheLocatorLeadsTo() throws IOException {
        ScriptedGrid grid = grid();
        String locator = locatorOf(grid);
        connectAndRead(locator);
        try (LrmiClient client = connect(locator, TIMEOUT)) {
            client.refresh().join();
        }
        assertThat(grid.discoveries()).isEqualTo(2);
    }

    @Test
    void findsTheGridAnewWhenTheLookupServiceIsGone() throws IOException {
        String locator = locatorOf(grid());
        connectAndRead(locator);
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        ScriptedGrid next = moveTo(closed);
        connectAndRead(locator);
        connectAndRead(locator);

        assertThat(next.discoveries()).isEqualTo(1);
        assertThat(next.operations()).isEqualTo(2);
    }

    @Test
    void findsTheGridAnewWhenTheLookupServiceHangs() throws IOException {
        String locator = locatorOf(grid());
        connectAndRead(locator);
        ServerSocket silent = closing(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        ScriptedGrid next = moveTo(silent.getLocalPort());

        Duration limit = Duration.ofSeconds(5);
        long started = System.nanoTime();
        connectAndRead(locator, limit);
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(limit);
        assertThat(next.operations()).isEqualTo(1);
    }

    @Test
    void findsTheGridAnewWhenAnotherLookupServiceListensThere() throws IOException {
        String locator = locatorOf(grid());
        connectAndRead(locator);
        ScriptedGrid other = closing(new ScriptedGrid());
        ScriptedGrid next = moveTo(other.lrmiPort());
        connectAndRead(locator);

        assertThat(next.operations()).isEqualTo(1);
    }

    @Test
    void saysThatTheLookupServiceIsGone() throws Exception {
        ScriptedGrid grid = grid();
        connectAndRead(grid.locator());
        grid.close();

        assertThatThrownBy(() -> LrmiClient.builder(ScriptedGrid.SPACE)
                        .locators(grid.locator())
                        .lookupTimeout(Duration.ofMillis(700))
                        .connect())
                .isInstanceOf(NoLookupServiceException.class)
                .hasMessageContaining(grid.locator());
    }

    @Test
    void saysThatTheLookupServiceHasNoSuchSpace() throws IOException {
        ScriptedGrid grid = grid();
        connectAndRead(grid.locator());

        assertThatThrownBy(() -> LrmiClient.builder("orders")
                        .locators(grid.locator())
                        .lookupTimeout(Duration.ofMillis(700))
                        .connect())
                .isInstanceOf(SpaceNotFoundException.class)
                .hasMessageContaining("Spaces found: " + ScriptedGrid.SPACE);
        assertThat(grid.discoveries()).isGreaterThan(1);
    }
}
