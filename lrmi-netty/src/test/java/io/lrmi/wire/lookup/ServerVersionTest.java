package io.lrmi.wire.lookup;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.lrmi.failure.IncompatibleServerException;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.protocol.Messages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerVersionTest {

    private static RemoteStub stub(ProtocolVersion version) {
        return new RemoteStub(
                version,
                "GigaSpaces XAP " + version,
                NetworkConfiguration.of("127.0.0.1"),
                "NIO://127.0.0.1:1/pid[1]/1_1_1_details[class registrar]",
                1,
                1,
                1,
                "registrar",
                Map.of(),
                List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"14.5.0", "15.0.0", "15.2.0", "15.8.1", "16.0.0", "17.1.0"})
    void isSupportedIfItsLayoutsAreKnownOrItTakesOlderOnes(String version) {
        RemoteStub stub = stub(ProtocolVersion.parse(version));

        assertThatCode(() -> stub.requireSupported("It")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0", "12.3.1", "14.2.0", "14.4.9"})
    void isRefusedIfItsLayoutsAreNotKnown(String version) {
        RemoteStub stub = stub(ProtocolVersion.parse(version));

        assertThatExceptionOfType(IncompatibleServerException.class)
                .isThrownBy(() -> stub.requireSupported("Member orders_container1:orders"))
                .withMessageContainingAll(
                        "Member orders_container1:orders is of version " + version,
                        "servers from 15.2 on",
                        "Upgrade the grid");
    }

    @Test
    void isRefusedIfItIsWrittenInAnotherFormat() {
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        out.writeObject(ProtocolVersion.V16_0_0);
        byte[] bytes = out.toByteArray();
        for (int i = 0; i < bytes.length - 1; i++) {
            if (bytes[i] == (byte) 0x81 && bytes[i + 1] == 16) {
                bytes[i] = (byte) 0x82;
            }
        }

        assertThatExceptionOfType(IncompatibleServerException.class)
                .isThrownBy(() -> WireInput.forStream(
                                Messages.all(), WireLimits.DEFAULT, ProtocolVersion.V15_8_0, bytes, 0, bytes.length)
                        .readObject())
                .withMessageContaining("unknown format 130");
    }
}
