package io.lrmi.boot.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lrmi.LrmiClient;
import io.lrmi.MemberInfo;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import io.lrmi.embedded.EmbeddedMember;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceUnavailableException;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** From a kubeconfig to entries that were written and read. */
@ExtendWith(OutputCaptureExtension.class)
class WholeWayTest {

    private static final int PARCELS = 50;

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster();
    private final GridBehindRelays behind = new GridBehindRelays(cluster, 2, 1);

    @AfterEach
    void stop() {
        behind.close();
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
                        "gigaspaces.space-name=" + GridBehindRelays.SPACE,
                        "gigaspaces.kubernetes.kubeconfig=" + cluster.kubeconfig(directory, GridObjects.NAMESPACE));
    }

    private static void writeAndRead(GigaSpace space, String round) {
        for (int i = 0; i < PARCELS; i++) {
            space.write(new Parcel("p" + i, round + i));
        }
        for (int i = 0; i < PARCELS; i++) {
            assertThat(space.readById(Parcel.class, "p" + i).getContent()).isEqualTo(round + i);
        }
    }

    private List<Integer> relayPorts() {
        return behind.grid().members().stream().map(behind::relayPort).toList();
    }

    @Test
    void leadsThroughTranslatedAddressesOnly() {
        runner().run(context -> {
            assertThat(context).hasNotFailed();
            writeAndRead(context.getBean(GigaSpace.class), "first ");
            List<MemberInfo> members =
                    context.getBean(LrmiClient.class).topology().members();
            assertThat(members).extracting(MemberInfo::host).containsOnly("127.0.0.1");
            assertThat(members).extracting(MemberInfo::port).containsExactlyInAnyOrderElementsOf(relayPorts());
        });
    }

    @Test
    void startsWithoutTheApiIfToldSo() {
        cluster.token("none yet");
        runner().withPropertyValues("gigaspaces.startup=lazy").run(context -> {
            assertThat(context).hasNotFailed();
            GigaSpace space = context.getBean(GigaSpace.class);
            assertThatExceptionOfType(SpaceUnavailableException.class)
                    .isThrownBy(() -> space.count(null))
                    .withMessageContaining("401");

            cluster.token("secret");

            writeAndRead(space, "late ");
        });
    }

    @Test
    void waitsForTheApiIfToldSo(CapturedOutput output) {
        cluster.token("none yet");
        CompletableFuture<Void> application =
                CompletableFuture.runAsync(() -> runner().withPropertyValues("gigaspaces.startup=wait")
                        .run(context -> writeAndRead(context.getBean(GigaSpace.class), "late ")));
        Awaitility.await().until(() -> output.getOut().contains("Waiting for space"));

        cluster.token("secret");

        assertThat(application).succeedsWithin(Duration.ofSeconds(60));
    }

    @Test
    void leadsThroughKubectlToo() {
        assumeTrue(KubectlTest.TheRealOne.present());
        runner().withPropertyValues("gigaspaces.kubernetes.api=kubectl")
                .run(context -> writeAndRead(context.getBean(GigaSpace.class), "kubectl "));
    }

    @Test
    void goesOnWhenTheAddressOfAMemberChanges() {
        runner().run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            writeAndRead(space, "before ");
            for (EmbeddedMember member : behind.grid().members()) {
                behind.moveMember(member);
            }
            Awaitility.await().ignoreExceptions().untilAsserted(() -> writeAndRead(space, "after "));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    context.getBean(LrmiClient.class).topology().members())
                            .extracting(MemberInfo::port)
                            .containsExactlyInAnyOrderElementsOf(relayPorts()));
        });
    }

    @Test
    void usesTheNewAddressOfAMemberForNewConnectionsOnlyWhileTheOldOneWorks() {
        runner().run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            LrmiClient client = context.getBean(LrmiClient.class);
            writeAndRead(space, "before ");
            Awaitility.await().until(() -> cluster.count("watch", "services") > 0);
            List<Integer> connections = connections(client);
            behind.grid().members().forEach(behind::moveMemberGently);

            // Nothing fails and nobody asks: what the API says gets here by itself.
            Awaitility.await()
                    .untilAsserted(() -> assertThat(client.topology().members())
                            .extracting(MemberInfo::port)
                            .containsExactlyInAnyOrderElementsOf(relayPorts()));
            writeAndRead(space, "after ");
            assertThat(connections(client)).isEqualTo(connections);
        });
    }

    private static List<Integer> connections(LrmiClient client) {
        return client.topology().members().stream().map(MemberInfo::connections).toList();
    }

    @Test
    void goesOnWhenTheAddressOfTheManagerAndThenOfAMemberChanges() {
        runner().run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            writeAndRead(space, "before ");
            behind.moveManager();
            writeAndRead(space, "without lookup ");
            behind.grid().members().forEach(behind::moveMember);
            Awaitility.await().ignoreExceptions().untilAsserted(() -> writeAndRead(space, "after "));
        });
    }

    @Test
    void leavesHealthyConnectionsAloneWhenSomethingElseChanges() {
        runner().run(context -> {
            GigaSpace space = context.getBean(GigaSpace.class);
            writeAndRead(space, "before ");
            Awaitility.await().until(() -> cluster.count("watch", "pods") > 0);
            List<Integer> connections = connections(context.getBean(LrmiClient.class));
            cluster.with(GridObjects.pod("newcomer-0", "node-1", "10.244.99.99"));
            behind.moveManager();
            writeAndRead(space, "after ");
            assertThat(connections(context.getBean(LrmiClient.class))).isEqualTo(connections);
        });
    }

    @Test
    void isReportedWithTheRuleThatGivesTheRightToForwardPortsToMembers() {
        cluster.forbid("get", "pods/portforward");
        runner().withPropertyValues(
                        "gigaspaces.lrmi.connect-timeout=500ms", "gigaspaces.kubernetes.member-access=port-forward")
                .run(context -> assertThat(context.getStartupFailure())
                        .hasStackTraceContaining("member orders_container1:orders: registered 239.244.77.")
                        .hasStackTraceContaining("resources: [\"pods/portforward\"]"));
    }
}
