package io.lrmi.boot.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.LrmiClient;
import io.lrmi.MemberInfo;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import io.lrmi.embedded.EmbeddedMember;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** From a kubeconfig to entries that were written and read, where nothing of the grid is exposed. */
@ExtendWith(OutputCaptureExtension.class)
class PortForwardWayTest {

    private static final int PARCELS = 50;
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster();
    private final PortForwardApi api = new PortForwardApi(cluster);
    private final GridBehindForwards behind = new GridBehindForwards(cluster, api, 2, 1);

    @AfterEach
    void stop() {
        behind.close();
        api.close();
        cluster.close();
    }

    private ApplicationContextRunner runner() {
        return new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        GigaSpacesAutoConfiguration.class,
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesTransactionAutoConfiguration.class,
                        KubernetesAutoConfiguration.class))
                .withPropertyValues(
                        "gigaspaces.space-name=" + GridBehindForwards.SPACE,
                        "gigaspaces.lookup.timeout=30s",
                        "gigaspaces.kubernetes.access=port-forward",
                        "gigaspaces.kubernetes.kubeconfig=" + api.kubeconfig(directory));
    }

    private static void writeAndRead(GigaSpace space, String round) {
        for (int i = 0; i < PARCELS; i++) {
            space.write(new Parcel("p" + i, round + i));
        }
        for (int i = 0; i < PARCELS; i++) {
            assertThat(space.readById(Parcel.class, "p" + i).getContent()).isEqualTo(round + i);
        }
    }

    @Test
    void leadsToALookupServiceAndMembersThatAreNotExposed(CapturedOutput output) {
        runner().run(context -> {
            assertThat(context).hasNotFailed();
            writeAndRead(context.getBean(GigaSpace.class), "first ");
            assertThat(context.getBean(LrmiClient.class).topology().members())
                    .hasSize(4)
                    .extracting(MemberInfo::host)
                    .containsOnly("127.0.0.1");
            assertThat(output)
                    .containsPattern("manager service xap-manager-service in namespace grid: 127\\.0\\.0\\.1:\\d+"
                            + " \\(port-forward to pod xap-manager-0\\)");
        });
    }

    @Test
    void leavesNothingOpenWhenTheContextEnds() {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        runner().run(context -> {
            writeAndRead(context.getBean(GigaSpace.class), "first ");
            assertThat(api.open()).isPositive();
        });

        assertThat(api.open()).isZero();
        Awaitility.await()
                .untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                        .filteredOn(thread -> !before.contains(thread))
                        .extracting(Thread::getName)
                        .noneMatch(name -> name.startsWith("gigaspaces-")));
    }

    @Test
    void goesOnWhenConnectionsAreCut() {
        runner().run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            writeAndRead(space, "before ");
            behind.grid().members().forEach(member -> api.cut(GridBehindForwards.podName(member)));
            Awaitility.await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> writeAndRead(space, "after "));
        });
    }

    @Test
    void goesOnWhenPodsOfMembersAreReplacedOneAfterTheOther() {
        runner().run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            writeAndRead(space, "before ");
            for (EmbeddedMember member : behind.grid().members()) {
                behind.replacePod(member);
                Awaitility.await()
                        .atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> writeAndRead(space, "after " + member.name() + " "));
            }
        });
    }

    @Test
    void goesOnWhenTheManagersPodIsReplacedAndThenThoseOfMembers() {
        runner().withPropertyValues("gigaspaces.kubernetes.watch=false").run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            writeAndRead(space, "before ");
            behind.replaceManager("xap-manager-1");
            for (EmbeddedMember member : behind.grid().members()) {
                behind.replacePod(member);
                Awaitility.await()
                        .atMost(PATIENCE)
                        .ignoreExceptions()
                        .untilAsserted(() -> writeAndRead(space, "after " + member.name() + " "));
            }
        });
    }

    @Test
    void isReportedStepByStepWhenAProcessDoesNotListenInItsPod() {
        for (EmbeddedMember member : behind.grid().members()) {
            api.listen(GridBehindForwards.podName(member), 8200, PortForwardApi::unusedPort);
        }
        runner().run(context -> assertThat(context.getStartupFailure())
                .hasStackTraceContaining("GridUnreachableException")
                .hasStackTraceContaining("(port-forward to pod xap-manager-0)")
                .hasStackTraceContaining("member orders_container1:orders: registered 239.244.77.")
                .hasStackTraceContaining(
                        "(port-forward to pod pu-xap-pu-0-0): NOT REACHABLE, closed by the port-forward:"
                                + " error forwarding port 8200")
                .hasStackTraceContaining("kubectl logs pu-xap-pu-0-0"));
    }

    @Test
    void carriesManyConnectionsAndLargeEntriesAtATime() {
        runner().withPropertyValues("gigaspaces.lrmi.connections-per-member=16").run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            String large = "x".repeat(100_000);
            List<CompletableFuture<Void>> writers = IntStream.range(0, 16)
                    .mapToObj(writer -> CompletableFuture.runAsync(
                            () -> {
                                for (int i = 0; i < 5; i++) {
                                    String id = writer + "-" + i;
                                    space.write(new Parcel(id, id + large));
                                    assertThat(space.readById(Parcel.class, id).getContent())
                                            .isEqualTo(id + large);
                                }
                            },
                            task -> new Thread(task, "writer-" + writer).start()))
                    .toList();
            assertThat(writers).allSatisfy(writer -> assertThat(writer).succeedsWithin(Duration.ofSeconds(60)));
        });
    }
}
