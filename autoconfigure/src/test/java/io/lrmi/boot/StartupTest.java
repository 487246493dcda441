package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.lrmi.LrmiClient;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import io.lrmi.embedded.EmbeddedGrid;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceUnavailableException;
import org.openspaces.core.transaction.manager.JiniPlatformTransactionManager;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.support.TransactionTemplate;

@ExtendWith(OutputCaptureExtension.class)
class StartupTest {

    private int port;
    private EmbeddedGrid grid;

    @BeforeEach
    void choosePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
    }

    @AfterEach
    void stop() {
        if (grid != null) {
            grid.close();
        }
    }

    private void startGrid() {
        grid = EmbeddedGrid.builder("orders").lookupPort(port).start();
    }

    private ApplicationContextRunner runner(String startup) {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        GigaSpacesAutoConfiguration.class,
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesTransactionAutoConfiguration.class))
                .withPropertyValues(
                        "gigaspaces.space-name=orders",
                        "gigaspaces.startup=" + startup,
                        "gigaspaces.lookup.timeout=500ms",
                        "gigaspaces.lookup.locators=127.0.0.1:" + port);
    }

    @Test
    void failsAtOnceUnlessToldOtherwise() {
        runner("fail").run(context -> assertThat(context).hasFailed());
    }

    @Test
    void waitsForTheGridAndTellsHowItStands(CapturedOutput output) throws Exception {
        CompletableFuture<Integer> counted = new CompletableFuture<>();
        CompletableFuture<Void> application = CompletableFuture.runAsync(() -> runner("wait")
                .run(context ->
                        counted.complete(context.getBean(GigaSpace.class).count(null))));
        await().atMost(Duration.ofSeconds(30)).until(() -> output.getOut().contains("Waiting for space 'orders'"));
        assertThat(counted).isNotDone();

        startGrid();

        assertThat(counted.get(30, TimeUnit.SECONDS)).isZero();
        application.get(30, TimeUnit.SECONDS);
        assertThat(output).contains("gigaspaces.startup-timeout", "127.0.0.1:" + port);
    }

    @Test
    void waitsForALimitedTime(CapturedOutput output) {
        runner("wait")
                .withPropertyValues("gigaspaces.startup-timeout=3s")
                .run(context -> assertThat(context).getFailure().hasStackTraceContaining("127.0.0.1:" + port));
        assertThat(output).contains("Waiting for space 'orders'");
    }

    @Test
    void doesNotWaitForWhatNoGridCanHeal() {
        runner("wait")
                .withPropertyValues("gigaspaces.lrmi.pipeline-depth=0")
                .run(context ->
                        assertThat(context).getFailure().rootCause().isInstanceOf(IllegalArgumentException.class));
        runner("wait")
                .withPropertyValues("gigaspaces.startup-timeout=0s")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                        .hasMessageContaining("gigaspaces.startup-timeout"));
    }

    @Test
    void startsWithoutTheGridAndConnectsWithTheFirstOperation() {
        runner("lazy").run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            assertThat(context).hasNotFailed();
            assertThat(space)
                    .hasToString("GigaSpace[orders, not connected yet]")
                    .isEqualTo(space);
            assertThatThrownBy(() -> space.count(null))
                    .isInstanceOf(SpaceUnavailableException.class)
                    .hasMessageContaining("127.0.0.1:" + port);

            startGrid();

            assertThat(space.count(null)).isZero();
            assertThat(space).hasToString("GigaSpace[orders]");
            assertThat(context).hasSingleBean(LrmiClient.class);
        });
    }

    @Test
    void aLazySpaceTakesPartInTransactions() {
        runner("lazy").run(context -> {
            startGrid();
            GigaSpace space = context.getBean(GigaSpace.class);
            TransactionTemplate transaction =
                    new TransactionTemplate(context.getBean(JiniPlatformTransactionManager.class));

            assertThat(transaction.<Object>execute(status -> {
                        space.count(null);
                        return space.getCurrentTransaction();
                    }))
                    .isNotNull();
        });
    }
}
