package io.lrmi.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.transport.Endpoint;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.MarshalledService;
import io.lrmi.wire.lookup.NetworkConfiguration;
import io.lrmi.wire.lookup.ProxyPivot;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.lookup.SpaceReference;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LookupMemoryTest {

    private static final Endpoint LOCATOR = new Endpoint("grid.example", 4174);
    /** Near the end of the range, where System.nanoTime() may be. */
    private static final long NOW = Long.MAX_VALUE - 1;

    private final LookupMemory memory = new LookupMemory();

    private static RemoteReference reference(String implementation) {
        RemoteStub stub = new RemoteStub(
                ProtocolVersion.V15_8_0,
                "Test 15.8.0",
                NetworkConfiguration.of("127.0.0.1"),
                "NIO://127.0.0.1:8200/pid[1]/2_1_3_details[x]",
                2,
                1,
                3,
                implementation,
                Map.of("a()V", 1),
                List.of("java.rmi.Remote"));
        return new RemoteReference(List.of("java.rmi.Remote"), stub);
    }

    private static DiscoveryAnswer answer() {
        return new DiscoveryAnswer(reference("registrar"), UUID.randomUUID(), List.of("xap"));
    }

    private static MarshalledService marshalled(String implementation) {
        return MarshalledService.of(
                new ProxyPivot(new SpaceReference(reference(implementation))), ProtocolVersion.V15_8_0);
    }

    @Test
    void anAnswerIsValidForHalfAMinute() {
        DiscoveryAnswer answer = answer();
        memory.remember(LOCATOR, answer, NOW);

        assertThat(memory.discovery(LOCATOR, NOW + TimeUnit.SECONDS.toNanos(29)))
                .isSameAs(answer);
        assertThat(memory.discovery(LOCATOR, NOW + TimeUnit.SECONDS.toNanos(31)))
                .isNull();
        assertThat(memory.discovery(new Endpoint("grid.example", 4175), NOW)).isNull();
    }

    @Test
    void forgetsWhatFailedButNotWhatCameAfterIt() {
        DiscoveryAnswer first = answer();
        memory.remember(LOCATOR, first, NOW);
        memory.forget(LOCATOR, first);
        assertThat(memory.discovery(LOCATOR, NOW)).isNull();

        DiscoveryAnswer second = answer();
        memory.remember(LOCATOR, second, NOW);
        memory.forget(LOCATOR, first);
        assertThat(memory.discovery(LOCATOR, NOW)).isSameAs(second);
    }

    @Test
    void forgetsTheLocatorThatWasNotUsedForTheLongestTime() {
        for (int port = 1; port <= LookupMemory.MAX_LOCATORS; port++) {
            memory.remember(new Endpoint("grid.example", port), answer(), NOW);
        }
        assertThat(memory.discovery(new Endpoint("grid.example", 1), NOW)).isNotNull();
        memory.remember(LOCATOR, answer(), NOW);

        assertThat(memory.discovery(new Endpoint("grid.example", 1), NOW)).isNotNull();
        assertThat(memory.discovery(new Endpoint("grid.example", 2), NOW)).isNull();
        assertThat(memory.discovery(LOCATOR, NOW)).isNotNull();
    }

    @Test
    void knowsAServiceByItsBytesInOneLayout() {
        SpaceReference decoded = new SpaceReference(reference("a"));
        memory.remember(marshalled("a"), ProtocolVersion.V15_8_0, decoded);

        assertThat(memory.decoded(marshalled("a"), ProtocolVersion.V15_8_0)).isSameAs(decoded);
        assertThat(memory.decoded(marshalled("a"), ProtocolVersion.V15_0_0)).isNull();
        assertThat(memory.decoded(marshalled("b"), ProtocolVersion.V15_8_0)).isNull();
    }

    @Test
    void keepsOnlySoManyServicesAndNoneThatIsTooLarge() {
        SpaceReference decoded = new SpaceReference(reference("a"));
        memory.remember(marshalled("x".repeat(40_000)), ProtocolVersion.V15_8_0, decoded);
        assertThat(memory.decoded(marshalled("x".repeat(40_000)), ProtocolVersion.V15_8_0))
                .isNull();

        for (int i = 0; i <= LookupMemory.MAX_SERVICES; i++) {
            memory.remember(marshalled("s" + i), ProtocolVersion.V15_8_0, decoded);
        }
        assertThat(memory.decoded(marshalled("s0"), ProtocolVersion.V15_8_0)).isNull();
        assertThat(memory.decoded(marshalled("s1"), ProtocolVersion.V15_8_0)).isNotNull();
    }
}
