package io.lrmi.wire.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.golden.Capture.Connection;
import io.lrmi.wire.lookup.ConnectionUrl;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiscoveryGoldenTest {

    static List<Connection> connections() {
        return Capture.all().stream()
                .flatMap(c -> c.discoveryConnections().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("connections")
    void theAnswerNamesTheLookupServiceAndItsGroups(Connection connection) {
        assertThat(connection.stream(true)).containsExactly(0, 0, 0, DiscoveryAnswer.REQUEST);
        DiscoveryAnswer answer = new Conversation().discovery(connection);
        assertThat(answer.groups()).hasSize(1).isSubsetOf("xap", "grid");
        assertThat(answer.serviceId().version()).isEqualTo(4);
        assertThat(answer.registrar().interfaces()).contains("com.sun.jini.reggie.Registrar");
        assertThat(answer.registrar()
                        .stub()
                        .methodIndex("lookup(Lcom/sun/jini/reggie/Template;I)Lcom/sun/jini/reggie/Matches;"))
                .isNotNull();
    }

    /** Only the order of the method table, and objects written again instead of referred to, differ. */
    @ParameterizedTest
    @MethodSource("connections")
    void theAnswerIsReadAgainAfterItWasWritten(Connection connection) {
        Conversation conversation = new Conversation();
        DiscoveryAnswer answer = conversation.discovery(connection);
        byte[] written = answer.encode(answer.registrar().stub().version());
        assertThat(DiscoveryAnswer.decode(written, conversation.registry(), WireLimits.DEFAULT))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @MethodSource("connections")
    void everyTruncatedAnswerIsRefused(Connection connection) {
        byte[] bytes = connection.stream(false);
        Conversation conversation = new Conversation();
        for (int length = 0; length < bytes.length; length++) {
            byte[] truncated = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> DiscoveryAnswer.decode(truncated, conversation.registry(), WireLimits.DEFAULT))
                    .as("the first %s bytes", length)
                    .isInstanceOf(WireFormatException.class);
        }
    }

    @Test
    void aServerInKubernetesNamesAnInternalAndAnExternalAddress() {
        Connection connection = Capture.load(Capture.KUBERNETES).connections().get(0);
        String url = new Conversation().discovery(connection).registrar().stub().connectionUrl();
        String clusterId = url.substring(url.lastIndexOf(';') + 1);
        assertThat(ConnectionUrl.select(url, clusterId).port()).isEqualTo(8211);
        assertThat(ConnectionUrl.select(url, null).port()).isEqualTo(9200);
        assertThat(ConnectionUrl.select(url, "another").port()).isEqualTo(9200);
    }
}
