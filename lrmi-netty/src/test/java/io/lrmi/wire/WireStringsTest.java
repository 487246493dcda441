package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireStringsTest {

    static String randomText(Random random, int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char)
                    switch (random.nextInt(5)) {
                        case 0 -> 0;
                        case 1 -> random.nextInt(0x80);
                        case 2 -> 0x80 + random.nextInt(0x780);
                        case 3 -> 0xd800 + random.nextInt(0x800);
                        default -> random.nextInt(0x10000);
                    });
        }
        return text.toString();
    }

    @Test
    void theEncodingIsThatOfDataOutput() throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            String text = randomText(random, i);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            new DataOutputStream(bytes).writeUTF(text);
            byte[] expected = bytes.toByteArray();
            assertThat(ModifiedUtf8.length(text)).isEqualTo(expected.length - 2);
            byte[] encoded = new byte[expected.length];
            assertThat(ModifiedUtf8.encode(text, encoded, 2)).isEqualTo(expected.length);
            encoded[0] = expected[0];
            encoded[1] = expected[1];
            assertThat(encoded).isEqualTo(expected);
            assertThat(ModifiedUtf8.decode(expected, 2, expected.length - 2)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"80", "c3", "c3 41", "e2 82", "e2 41 80", "e2 82 41", "f0 9f 98 80", "ff"})
    void malformedTextIsRefused(String hex) {
        byte[] bytes = new RawStream().hex(hex).toByteArray();
        assertThatThrownBy(() -> ModifiedUtf8.decode(bytes, 0, bytes.length))
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> new RawStream()
                        .hex(String.format("74 %04x", bytes.length))
                        .bytes(bytes)
                        .open()
                        .readObject())
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 300, 32_766, 32_767, 65_535, 65_536, 200_000})
    void stringsOfAnyLengthComeBack(int length) {
        check("x".repeat(length));
        check("\u20ac".repeat(length));
    }

    private static void check(String text) {
        WireOutput out = WireOutput.forConnection(1 << 21, ProtocolVersion.V15_8_0);
        out.begin();
        out.writeString(text);
        out.writeCoded(text);
        out.writeObject(text);
        out.finish();
        WireInput in = RawStream.connection();
        in.begin(out.array(), 4, out.size() - 4);
        assertThat(in.readString()).isEqualTo(text);
        assertThat(in.readCoded()).isEqualTo(text);
        assertThat(in.readObject()).isEqualTo(text);
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void shortStringsAreWrittenInPlaceAndLongOnesAsObjects() {
        assertThat(written("ab")).startsWith(0x77, 5, 1, 0, 2, 'a', 'b');
        assertThat(written(null)).containsExactly(0x77, 1, 0);
        assertThat(written("x".repeat(0x7ffe))).startsWith(0x7a, 0, 0, 4, 0, 1, 0x7f, 0xfe);
        assertThat(written("x".repeat(0x7fff))).startsWith(0x77, 1, 2, 0x74, 0x7f, 0xff);
        assertThat(written("\u20ac".repeat(0x7ffe))).startsWith(0x77, 1, 2, 0x7c);
    }

    private static byte[] written(String text) {
        WireOutput out = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);
        out.begin();
        out.writeString(text);
        out.finish();
        return RawStream.payload(out);
    }

    @Test
    void textThatFitsNoLengthFieldIsRefused() {
        WireOutput out = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);
        out.begin();
        assertThatThrownBy(() -> out.writeUtf("x".repeat(65_536))).isExactlyInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void unknownFormsAndMissingTextAreRefused() {
        assertThatThrownBy(() -> new RawStream().hex("77 01 03").open().readString())
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> new RawStream().hex("77 01 00").open().readRequiredString())
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> new RawStream().hex("77 01 02 70").open().readString())
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @Test
    void aLengthBeyondTheFrameIsRefused() {
        for (String hex : new String[] {
            "74 0005 6162", "7c 0000000000000005 6162", "7c 7fffffffffffffff", "7c ffffffffffffffff", "7c 00000001 0000"
        }) {
            assertThatThrownBy(() -> new RawStream().hex(hex).open().readObject())
                    .as(hex)
                    .isExactlyInstanceOf(WireFormatException.class);
        }
    }
}
