package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.lrmi.LrmiClient;
import io.lrmi.fault.ScriptedGrid.Item;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Lookup services behind one address: discovery is answered by one, the connection reaches another. */
class SeveralManagersTest {

    private final List<AutoCloseable> resources = new ArrayList<>();
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    @BeforeEach
    void listen() {
        log.start();
        ((Logger) LoggerFactory.getLogger("io.lrmi")).addAppender(log);
    }

    @AfterEach
    void close() throws Exception {
        ((Logger) LoggerFactory.getLogger("io.lrmi")).detachAppender(log);
        for (AutoCloseable resource : resources) {
            resource.close();
        }
    }

    /** Starts managers behind relays and returns the address to give to clients. */
    private String balancer(int managers, boolean commonTurn) throws IOException {
        List<ScriptedGrid> grids = new ArrayList<>();
        for (int i = 0; i < managers; i++) {
            ScriptedGrid grid = new ScriptedGrid();
            resources.add(grid);
            grids.add(grid);
        }
        AtomicInteger turn = new AtomicInteger();
        RoundRobinRelay discovery = new RoundRobinRelay(
                turn, grids.stream().map(ScriptedGrid::discoveryPort).toList());
        RoundRobinRelay lrmi = new RoundRobinRelay(
                commonTurn ? turn : new AtomicInteger(1),
                grids.stream().map(ScriptedGrid::lrmiPort).toList());
        resources.add(discovery);
        resources.add(lrmi);
        grids.forEach(grid -> grid.registrarPort(lrmi.port()));
        return "127.0.0.1:" + discovery.port();
    }

    @ParameterizedTest
    @CsvSource({"2, true", "2, false", "3, true", "3, false", "5, true"})
    void connectsQuietly(int managers, boolean commonTurn) throws IOException {
        String locator = balancer(managers, commonTurn);
        for (int i = 0; i < 20; i++) {
            try (LrmiClient client = LrmiClient.builder(ScriptedGrid.SPACE)
                    .locators(locator)
                    .lookupTimeout(Duration.ofSeconds(10))
                    .connect()) {
                assertThat(client.gigaSpace().readById(Item.class, 7)).isNotNull();
            }
        }
        assertThat(log.list).allSatisfy(event -> {
            assertThat(event.getLevel().isGreaterOrEqual(Level.WARN)).isFalse();
            assertThat(event.getLevel().isGreaterOrEqual(Level.INFO) && event.getThrowableProxy() != null)
                    .isFalse();
        });
    }

    @Test
    void oneManagerNeedsOneAttempt() throws IOException {
        ScriptedGrid grid = new ScriptedGrid();
        resources.add(grid);
        RoundRobinRelay lrmi = new RoundRobinRelay(new AtomicInteger(), List.of(grid.lrmiPort()));
        resources.add(lrmi);
        grid.registrarPort(lrmi.port());
        try (LrmiClient client =
                LrmiClient.builder(ScriptedGrid.SPACE).locators(grid.locator()).connect()) {
            assertThat(client.topology().members()).hasSize(1);
        }
        assertThat(lrmi.accepted()).isEqualTo(1);
    }
}
