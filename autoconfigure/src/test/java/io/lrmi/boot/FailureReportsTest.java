package io.lrmi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.embedded.AdvertisedAddress;
import io.lrmi.embedded.EmbeddedGrid;
import io.lrmi.embedded.MemberFaults;
import io.lrmi.failure.SecuredSpaceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Each failure of the client, made to happen; those of TLS and of Kubernetes have tests of their own. */
@ExtendWith(OutputCaptureExtension.class)
class FailureReportsTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final CapturedOutput output;
    private final TestInfo test;

    FailureReportsTest(CapturedOutput output, TestInfo test) {
        this.output = output;
        this.test = test;
    }

    private FailureReport report(String locator, String... properties) {
        return report(locator, space -> {}, properties);
    }

    private FailureReport report(String locator, Consumer<GigaSpace> use, String... properties) {
        List<String> all = new ArrayList<>(List.of(
                "gigaspaces.space-name=orders",
                "gigaspaces.lookup.locators=" + locator,
                "gigaspaces.lookup.timeout=2s",
                "gigaspaces.lrmi.connect-timeout=500ms"));
        all.addAll(Arrays.asList(properties));
        return FailureReport.of(output, test, use, all.toArray(String[]::new));
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Test
    @DisplayName("Nothing says where the grid is")
    void withoutAddress() {
        FailureReport.of(output, test, "gigaspaces.space-name=orders", "gigaspaces.kubernetes.enabled=false")
                .names("'orders'", "gigaspaces.space-name")
                .isFixedBy("Set gigaspaces.lookup.locators to the host:port");
    }

    @Test
    @DisplayName("A property has a value that cannot be")
    void withAnInvalidValue() {
        report("127.0.0.1:1", "gigaspaces.lrmi.pipeline-depth=0")
                .names("gigaspaces.lrmi.pipeline-depth", "'0'", "must be from 1 to 100000")
                .isFixedBy("Review the value of the property");
    }

    @Test
    @DisplayName("The lookup port is closed")
    void withTheLookupPortClosed() throws IOException {
        String locator = "127.0.0.1:" + closedPort();
        report(locator)
                .names("'orders'", "locator " + locator, "Connection refused")
                .isFixedBy("Check that gigaspaces.lookup.locators names the host and port");
    }

    @Test
    @DisplayName("No lookup service answers at the lookup port")
    void withASilentLookupPort() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            report("127.0.0.1:" + silent.getLocalPort())
                    .names("locator 127.0.0.1:" + silent.getLocalPort(), "not the REST port 8090")
                    .isFixedBy("gigaspaces.lookup.locators");
        }
    }

    @Test
    @DisplayName("The lookup service answers, but its LRMI port is closed")
    void withTheLrmiPortClosed() throws IOException {
        int port = closedPort();
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders")
                .advertise((process, address) -> process.equals(AdvertisedAddress.LOOKUP_SERVICE)
                        ? InetSocketAddress.createUnresolved("127.0.0.1", port)
                        : address)
                .start()) {
            report(grid.lookupLocator())
                    .names("lookup service at " + grid.lookupLocator(), "LRMI port 127.0.0.1:" + port)
                    .isFixedBy("helm upgrade <release> <chart> --reuse-values --set manager.service.lrmi.enabled=true");
        }
    }

    @Test
    @DisplayName("Members cannot be reached")
    void withTheMembersClosed() throws IOException {
        int port = closedPort();
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders")
                .advertise((process, address) -> process.equals(AdvertisedAddress.LOOKUP_SERVICE)
                        ? address
                        : InetSocketAddress.createUnresolved("127.0.0.1", port))
                .start()) {
            report(grid.lookupLocator())
                    .names("No member of space 'orders'", "127.0.0.1:" + port)
                    .isFixedBy("helm upgrade <release> <chart> --reuse-values --set service.lrmi.enabled=true");
        }
    }

    @Test
    @DisplayName("There is no such space")
    void withoutTheSpace() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("order").start()) {
            report(grid.lookupLocator())
                    .names("'orders'", grid.lookupLocator(), "Spaces found: order")
                    .isFixedBy("Set gigaspaces.space-name to the name of a space that is there: order");
        }
    }

    @Test
    @DisplayName("A partition has no active member")
    void withoutActiveMember() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").backups(1).start()) {
            grid.members().forEach(member -> grid.faults(member.name()).answerInactive());
            report(grid.lookupLocator(), space -> space.count(null), "gigaspaces.lrmi.active-member-timeout=300ms")
                    .names("count", "Partition 1 of space 'orders'", "orders_container1:orders", "300 ms")
                    .isFixedBy("kubectl get pods", "gigaspaces.lrmi.active-member-timeout");
        }
    }

    @Test
    @DisplayName("The server is too old")
    void withAnOldServer() throws IOException {
        try (OldLookupService old = new OldLookupService(12, 3, 0)) {
            report(old.locator())
                    .names("lookup service at " + old.locator(), "version 12.3.0", "from 15.2 on", "from 14.5 on")
                    .isFixedBy("Upgrade the grid to 15.2 or newer");
        }
    }

    @Test
    @DisplayName("A request is not answered in time")
    void withASlowMember() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            MemberFaults faults = grid.faults(grid.members().get(0).name());
            report(
                            grid.lookupLocator(),
                            space -> {
                                space.write(new Box("1", "at once"));
                                faults.answerLate(LONG);
                                space.write(new Box("2", "too late"));
                            },
                            "gigaspaces.lrmi.request-timeout=300ms")
                    .names("127.0.0.1:", "write of " + Box.class.getName(), "within 300 ms", "may have executed it")
                    .isFixedBy("raise gigaspaces.lrmi.request-timeout");
            faults.heal();
        }
    }

    @Test
    @DisplayName("More requests are under way than permitted")
    void withTooManyRequests() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            MemberFaults faults = grid.faults(grid.members().get(0).name());
            report(
                            grid.lookupLocator(),
                            space -> {
                                // The first opens the connection that the others share.
                                await(space.asyncRead(new Box("1", null)));
                                faults.answerLate(LONG);
                                List<Future<Box>> answers = Stream.generate(() -> space.asyncRead(new Box("1", null)))
                                        .<Future<Box>>map(answer -> answer)
                                        .limit(3)
                                        .toList();
                                await(answers.get(2));
                            },
                            "gigaspaces.lrmi.max-requests=2",
                            "gigaspaces.lrmi.overload-timeout=100ms")
                    .names("2 requests are under way", "for 100 ms", "read of " + Box.class.getName())
                    .isFixedBy("raise gigaspaces.lrmi.max-requests");
            faults.heal();
        }
    }

    private static void await(Future<?> answer) {
        try {
            answer.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("A request is too large")
    void withALargeRequest() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            report(
                            grid.lookupLocator(),
                            space -> space.write(new Box("1", "x".repeat(100_000))),
                            "gigaspaces.lrmi.max-frame-size=64KB")
                    .names("larger than 65536 bytes")
                    .isFixedBy("raise gigaspaces.lrmi.max-frame-size");
        }
    }

    @Test
    @DisplayName("A class from the grid is refused")
    void withAClassThatIsNotAllowed() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders")
                .allowedPackages(Price.class.getPackageName())
                .start()) {
            report(grid.lookupLocator(), space -> {
                        space.write(new Box("1", new Price(5)));
                        space.readById(Box.class, "1");
                    })
                    .names("Refused class " + Price.class.getName())
                    .isFixedBy("add its package to gigaspaces.lrmi.allowed-packages");
        }
    }

    /** An embedded grid has no security; in lrmi-netty a member that has is refused with this failure. */
    @Test
    @DisplayName("The space is secured")
    void withASecuredSpace() {
        try (EmbeddedGrid grid = EmbeddedGrid.builder("orders").start()) {
            report(grid.lookupLocator(), space -> {
                        throw new SecuredSpaceException("orders");
                    })
                    .names("Space 'orders' is secured")
                    .isFixedBy("Use a space that is not secured");
        }
    }

    @Test
    @DisplayName("All reports of the guide")
    void areAllInTheGuide() throws ClassNotFoundException {
        List<String> titles = new ArrayList<>();
        for (String name : List.of(
                "io.lrmi.boot.FailureReportsTest",
                "io.lrmi.boot.TlsFailureReportsTest",
                "io.lrmi.boot.kubernetes.KubernetesFailureReportsTest")) {
            Arrays.stream(Class.forName(name).getDeclaredMethods())
                    .filter(method -> method.isAnnotationPresent(DisplayName.class))
                    .map(method -> method.getAnnotation(DisplayName.class).value())
                    .forEach(titles::add);
        }
        titles.remove(test.getDisplayName());

        assertThat(FailureReport.documented()).containsExactlyInAnyOrderElementsOf(titles);
    }
}
