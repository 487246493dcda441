package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.gigaspaces.client.ClearModifiers;
import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.contract.model.Item;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.openspaces.core.GigaSpace;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Callers of a running grid while something happens to it: {@code lrmi.interop.faults} has commands for a shell, with semicolons
 * between, such as {@code kubectl delete pod space-0; kubectl delete pod space-1}. After each, all callers have to get on within two
 * minutes. Entries of type {@link Item} that are in the space before are removed.
 */
@Tag("contract")
@EnabledIfSystemProperty(
        named = "lrmi.interop.faults",
        matches = ".+",
        disabledReason = "Needs a running grid and commands that do something to it")
class GridFailoverTest {

    private static final Logger LOG = LoggerFactory.getLogger(GridFailoverTest.class);
    private static final Duration REQUEST_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration ACTIVE_MEMBER_TIMEOUT = Duration.ofSeconds(60);
    private static final Duration GOING_ON = Duration.ofMinutes(2);

    @Test
    void nothingIsLostOrDoubled() throws Exception {
        try (LrmiClient client = LrmiClient.builder(System.getProperty("lrmi.interop.space"))
                .locators(System.getProperty("lrmi.interop.locators"))
                .options(LrmiClientOptions.builder()
                        .requestTimeout(REQUEST_TIMEOUT)
                        .activeMemberTimeout(ACTIVE_MEMBER_TIMEOUT)
                        .build())
                .connect()) {
            GigaSpace space = client.gigaSpace();
            space.clear(new Item(), ClearModifiers.NONE);
            Workload load = new Workload(
                    space,
                    REQUEST_TIMEOUT.multipliedBy(2).plus(ACTIVE_MEMBER_TIMEOUT).toMillis());
            load.start();
            awaitProgress(load);
            for (String command : System.getProperty("lrmi.interop.faults").split(";", -1)) {
                run(command.strip());
                long started = System.nanoTime();
                awaitProgress(load);
                LOG.info(
                        "All callers got on {} ms after: {}",
                        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started),
                        command.strip());
            }
            load.stop();
            load.verify();
            LOG.info("{}", load.summary());
            assertThat(load.violations()).isEmpty();
        }
    }

    /** Twice, as what was under way may end after a partition was lost. */
    private static void awaitProgress(Workload load) {
        for (int i = 0; i < 2; i++) {
            List<Long> before = load.progress();
            await().atMost(GOING_ON)
                    .pollInterval(Duration.ofMillis(10))
                    .until(() ->
                            load.hasAdvancedSince(before) || !load.violations().isEmpty());
        }
    }

    private static void run(String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("sh", "-c", command)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(command + ": " + output).isZero();
    }
}
