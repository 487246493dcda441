package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import org.junit.jupiter.api.Test;

/** Objects that travel among the data around them, between endpoints of 16.0. */
class SmartFormTest {

    private static final String CLASS = "76 72 00000001 0036"
            + hex("com.gigaspaces.internal.version.PlatformLogicalVersion") + "0000000000000001 0c 0000 70 78 70";
    private static final String V15_8_0 = "81 0f 08 00 00007530 00000000";

    private final WireOutput out = WireOutput.forConnection(1 << 20, ProtocolVersion.V16_0_0);
    private final WireInput in = WireInput.forConnection(
            new WireRegistry.Builder()
                    .external(Nested.TYPE, data -> new Nested(data.readCoded()))
                    .build(),
            WireLimits.DEFAULT,
            ProtocolVersion.V16_0_0);

    /** An object around another one. */
    private record Nested(Object inner) implements WireMessage {

        private static final WireClass TYPE = WireClass.smart("test.Nested", 1);

        @Override
        public WireClass wireClass() {
            return TYPE;
        }

        @Override
        public void write(WireOutput out) {
            out.writeCoded(inner);
        }
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        text.chars().forEach(c -> hex.append(String.format("%02x", c)));
        return hex.toString();
    }

    private byte[] frame(Runnable content) {
        return RawStream.frame(out, content);
    }

    private WireInput begin(byte[] frame) {
        in.begin(frame, 0, frame.length);
        return in;
    }

    private static byte[] bytes(String hex) {
        return new RawStream().hex(hex).toByteArray();
    }

    @Test
    void aClassIsNamedOncePerConnection() {
        byte[] first = frame(() -> {
            out.writeCoded(ProtocolVersion.V15_8_0);
            out.writeCoded(ProtocolVersion.V15_8_0);
        });
        byte[] second = frame(() -> out.writeCoded(ProtocolVersion.V15_8_0));

        assertThat(first).isEqualTo(bytes("77 05 fd 00000001" + CLASS + "77 1d" + V15_8_0 + "fd 00000001" + V15_8_0));
        assertThat(second).isEqualTo(bytes("77 11 fd 00000001" + V15_8_0));
        begin(first);
        assertThat(in.readCoded()).isEqualTo(ProtocolVersion.V15_8_0);
        assertThat(in.readCoded()).isEqualTo(ProtocolVersion.V15_8_0);
        assertThat(in.atEnd()).isTrue();
        assertThat(begin(second).readCoded()).isEqualTo(ProtocolVersion.V15_8_0);
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void anArgumentHasNoValueCode() {
        byte[] frame = frame(() -> out.writeArgument(ProtocolVersion.V15_8_0));

        assertThat(frame).isEqualTo(bytes("77 04 00000001" + CLASS + "77 0c" + V15_8_0));
        assertThat(begin(frame).readArgument(ProtocolVersion.class)).isEqualTo(ProtocolVersion.V15_8_0);
    }

    @Test
    void anArgumentOfAnotherClassIsAnObject() {
        Handshake other = new Handshake(ProtocolVersion.V15_8_0, 7);
        byte[] frame = frame(() -> out.writeArgument(other));

        assertThat(frame).startsWith(0x77, 4, 0xff, 0xff, 0xff, 0xff, 0x73);
        assertThat(begin(frame).readArgument(Handshake.class)).isEqualTo(other);
        assertThat(begin(bytes("77 04 00000000")).readSmart()).isNull();
    }

    @Test
    void itIsNotUsedForWhatIsWrittenAsAnObjectOrDetachedOrToAnOlderPeer() {
        assertThat(frame(() -> out.writeObject(ProtocolVersion.V15_8_0))).startsWith(0x73);
        out.beginDetached();
        out.writeCoded(ProtocolVersion.V15_8_0);
        out.finish();
        assertThat(RawStream.payload(out)).startsWith(0x79, 0x77, 1, 0xff, 0x73);
        out.version(ProtocolVersion.V15_8_0);
        assertThat(frame(() -> out.writeCoded(ProtocolVersion.V15_8_0))).startsWith(0x77, 1, 0xff, 0x73);
        assertThat(frame(() -> out.writeArgument(ProtocolVersion.V15_8_0))).startsWith(0x73);
    }

    @Test
    void aClassThatAnAbandonedFrameNamedIsNamedAgain() {
        out.begin();
        out.writeCoded(ProtocolVersion.V15_8_0);
        out.abandon();

        byte[] again = frame(() -> out.writeCoded(ProtocolVersion.V15_8_0));
        assertThat(again).isEqualTo(bytes("77 05 fd 00000001" + CLASS + "77 0c" + V15_8_0));
    }

    @Test
    void anUnknownClassIsRefusedByNameAndSaysWhatToAnnounce() {
        WireMessage unknown = new WireMessage() {
            @Override
            public WireClass wireClass() {
                return WireClass.smart("com.example.Unknown", 1);
            }

            @Override
            public void write(WireOutput data) {
                data.writeInt(1);
            }
        };
        byte[] frame = frame(() -> out.writeCoded(unknown));

        assertThatThrownBy(() -> begin(frame).readCoded())
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("com.example.Unknown")
                .hasMessageContaining("15.8.0");
    }

    @Test
    void aNumberWithoutItsClassIsRefused() {
        assertThatThrownBy(
                        () -> begin(bytes("77 05 fd 00000007" + "74 0001 41")).readCoded())
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("String where the class of an object in the smart form is expected");
        assertThatThrownBy(() -> begin(bytes("77 05 fd 00000007" + "70")).readCoded())
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("null where the class of an object in the smart form is expected");
    }

    @Test
    void nestingIsBounded() {
        int depth = WireLimits.DEFAULT.depth();

        assertThat(begin(frame(() -> out.writeCoded(nested(depth - 1)))).readCoded())
                .isEqualTo(nested(depth - 1));
        byte[] tooDeep = frame(() -> out.writeCoded(nested(depth + 1)));
        assertThatThrownBy(() -> begin(tooDeep).readCoded())
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("nested deeper than " + depth);
    }

    private static Object nested(int depth) {
        Object value = "core";
        for (int i = 0; i < depth; i++) {
            value = new Nested(value);
        }
        return value;
    }
}
