package io.lrmi.boot.kubernetes;

import static io.lrmi.boot.kubernetes.GridBehindForwards.managerPod;
import static io.lrmi.boot.kubernetes.GridObjects.newManager;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.transaction.GigaSpacesTransactionAutoConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** Port-forwards that kubectl makes. It asks the API itself, and a stand-in forwards. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class KubectlForwardTest {

    @TempDir
    private Path directory;

    private final FakeCluster cluster = new FakeCluster();
    private final PortForwardApi api = new PortForwardApi(cluster);

    @BeforeEach
    void needsKubectl() {
        assumeTrue(KubectlTest.TheRealOne.present());
        cluster.with(newManager("ClusterIP", ""), managerPod("xap-manager-0", "10.244.0.3"));
    }

    @AfterEach
    void stop() {
        api.close();
        cluster.close();
    }

    private List<String> locators(String... properties) {
        try (Discovered discovered = discovered(properties)) {
            return discovered.locators();
        }
    }

    private Discovered discovered(String... properties) {
        List<String> all = new ArrayList<>(List.of("api=kubectl", "access=port-forward"));
        all.addAll(List.of(properties));
        return new Discovered(Discovered.properties(api.kubeconfig(directory), all.toArray(String[]::new)), false);
    }

    /** What is kubectl but for forwards, for which a script takes its place. */
    private Path standIn(String script) throws IOException {
        Path binary = Files.writeString(directory.resolve("kubectl-stand-in"), """
                #!/bin/sh
                case "$*" in
                *" port-forward "*)
                  echo "$@" >> "%s"
                  %s;;
                *) exec kubectl "$@";;
                esac
                """.formatted(calls(), script));
        return Files.setPosixFilePermissions(binary, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Path calls() {
        return directory.resolve("calls");
    }

    /** One that listens and relays, and runs as a child of the script. Long command lines are not seen as a whole. */
    private String forwarder() {
        return "CLASSPATH=\"" + System.getProperty("java.class.path") + "\" \""
                + Path.of(System.getProperty("java.home"), "bin", "java") + "\" " + KubectlStandIn.class.getName()
                + " \""
                + directory.resolve("ports") + "\" \"$@\"";
    }

    private List<ProcessHandle> running() {
        return ProcessHandle.current()
                .descendants()
                .filter(process -> process.info()
                        .commandLine()
                        .map(line -> line.contains(" port-forward ") && line.contains(directory.toString()))
                        .orElse(false))
                .toList();
    }

    @Test
    void leadToLookupServiceAndMembersAndEndWithTheContext() throws IOException {
        Path binary = standIn(forwarder());
        try (GridBehindForwards behind = new GridBehindForwards(cluster, api, 1, 1)) {
            assertThat(behind.grid().members()).hasSize(2);
            api.writePorts(directory.resolve("ports"));
            new ApplicationContextRunner()
                    .withConfiguration(AutoConfigurations.of(
                            GigaSpacesAutoConfiguration.class,
                            EmbeddedGridAutoConfiguration.class,
                            GigaSpacesTransactionAutoConfiguration.class,
                            KubernetesAutoConfiguration.class))
                    .withPropertyValues(
                            "gigaspaces.space-name=" + GridBehindForwards.SPACE,
                            "gigaspaces.lookup.timeout=30s",
                            "gigaspaces.kubernetes.access=port-forward",
                            "gigaspaces.kubernetes.api=kubectl",
                            "gigaspaces.kubernetes.kubectl=" + binary,
                            "gigaspaces.kubernetes.kubeconfig=" + api.kubeconfig(directory))
                    .run(context -> {
                        assertThat(context).hasNotFailed();
                        GigaSpace space = context.getBean(GigaSpace.class);
                        space.write(new Parcel("1", "through kubectl"));
                        assertThat(space.readById(Parcel.class, "1").getContent())
                                .isEqualTo("through kubectl");
                        assertThat(running()).hasSizeGreaterThanOrEqualTo(4);

                        running().forEach(ProcessHandle::destroyForcibly);
                        Awaitility.await()
                                .atMost(java.time.Duration.ofSeconds(30))
                                .ignoreExceptions()
                                .untilAsserted(() -> assertThat(space.readById(Parcel.class, "1")
                                                .getContent())
                                        .isEqualTo("through kubectl"));
                    });
        }
        assertThat(Files.readString(calls()))
                .contains("--namespace=grid port-forward --address=127.0.0.1 pod/xap-manager-0 :14174")
                .contains("pod/xap-manager-0 :8200")
                .contains("pod/pu-xap-pu-0-0 :8200");
        Awaitility.await().untilAsserted(() -> assertThat(running()).isEmpty());
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("gigaspaces-port-forward"));
    }

    @Test
    void areRefusedWithTheRuleThatGivesTheRight() throws IOException {
        String binary = "kubectl="
                + standIn(
                        "echo 'error: error upgrading connection: pods \"xap-manager-0\" is forbidden: User \"jane\" cannot create"
                                + " resource \"pods/portforward\" in API group \"\" in the namespace \"grid\"' >&2; exit 1");
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(() -> locators(binary))
                .withMessageContainingAll(
                        "'jane' create pods/portforward in namespace 'grid'",
                        "resources: [\"pods/portforward\"]",
                        "verbs: [\"create\", \"get\"]",
                        "name: \"jane\"");
    }

    @Test
    void failWithWhatKubectlWroteToItsErrorStream() throws IOException {
        String binary =
                "kubectl=" + standIn("echo 'error: unable to listen on any of the requested ports' >&2; exit 1");
        assertThatExceptionOfType(KubectlException.class)
                .isThrownBy(() -> locators(binary))
                .withMessageContainingAll("pod/xap-manager-0 :4174", "status 1", "unable to listen");
    }

    @Test
    void failIfKubectlDoesNotListenInTime() throws IOException {
        String binary = "kubectl=" + standIn("sleep 60");
        assertThatExceptionOfType(ApiUnreachableException.class)
                .isThrownBy(() -> locators(binary, "request-timeout=2s"))
                .withMessageContaining("did not listen within 3000 ms");
        Awaitility.await().untilAsserted(() -> assertThat(running()).isEmpty());
    }

    @Test
    void areRefusedByTheApiToTheRealOne() {
        cluster.forbid("get", "pods/portforward").forbid("create", "pods/portforward");
        assertThatExceptionOfType(ApiRefusedException.class)
                .isThrownBy(this::locators)
                .withMessageContainingAll("pods/portforward in namespace 'grid'", "verbs: [\"create\", \"get\"]");
    }

    @Test
    void findNoPodWithTheRealOne() {
        cluster.rule(ask -> ask.verb().equals("get") && ask.resource().equals("pods")
                ? FakeCluster.status(404, "NotFound", "pods \\\"xap-manager-0\\\" not found")
                : null);
        assertThatExceptionOfType(PortForwardException.class)
                .isThrownBy(this::locators)
                .withMessageContaining("pod xap-manager-0 in namespace 'grid'");
    }
}
