package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Primitive data, whose blocks say nothing about where a value starts or ends. */
class WireBlocksTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void valuesMayStraddleBlocksOfAnyLength(long seed) throws IOException {
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            List<Object> expected = new ArrayList<>();
            List<Function<WireInput, Object>> reads = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                addValue(random, out, expected, reads);
            }
            WireInput in = new RawStream()
                    .blocks(bytes.toByteArray(), random)
                    .string("end")
                    .open();
            for (int i = 0; i < expected.size(); i++) {
                assertThat(reads.get(i).apply(in)).isEqualTo(expected.get(i));
            }
            assertThat(in.readObject()).isEqualTo("end");
            assertThat(in.atEnd()).isTrue();
        }
    }

    private static void addValue(
            Random random, DataOutputStream out, List<Object> expected, List<Function<WireInput, Object>> reads)
            throws IOException {
        switch (random.nextInt(9)) {
            case 0 -> {
                byte value = (byte) random.nextInt();
                out.writeByte(value);
                expected.add(value);
                reads.add(WireInput::readByte);
            }
            case 1 -> {
                short value = (short) random.nextInt();
                out.writeShort(value);
                expected.add(value);
                reads.add(WireInput::readShort);
            }
            case 2 -> {
                char value = (char) random.nextInt();
                out.writeChar(value);
                expected.add(value);
                reads.add(WireInput::readChar);
            }
            case 3 -> {
                int value = random.nextInt();
                out.writeInt(value);
                expected.add(value);
                reads.add(WireInput::readInt);
            }
            case 4 -> {
                long value = random.nextLong();
                out.writeLong(value);
                expected.add(value);
                reads.add(WireInput::readLong);
            }
            case 5 -> {
                double value = random.nextDouble();
                out.writeDouble(value);
                expected.add(value);
                reads.add(WireInput::readDouble);
            }
            case 6 -> {
                boolean value = random.nextBoolean();
                out.writeBoolean(value);
                expected.add(value);
                reads.add(WireInput::readBoolean);
            }
            case 7 -> {
                float value = random.nextFloat();
                out.writeFloat(value);
                expected.add(value);
                reads.add(WireInput::readFloat);
            }
            default -> {
                String value = WireStringsTest.randomText(random, random.nextInt(300));
                out.writeUTF(value);
                expected.add(value);
                reads.add(WireInput::readUtf);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 254, 255, 256, 257, 1023, 1024, 1025, 2048, 2049, 5000})
    void theWriterMakesBlocksOfAtMost1024Bytes(int length) {
        byte[] content = new byte[length];
        new Random(length).nextBytes(content);
        WireOutput out = WireOutput.forConnection(1 << 16, ProtocolVersion.V15_8_0);
        out.begin();
        out.writeBytes(content);
        out.finish();

        RawStream expected = new RawStream();
        for (int position = 0; position < length; position += 1024) {
            expected.block(Arrays.copyOfRange(content, position, Math.min(length, position + 1024)));
        }
        assertThat(payload(out)).isEqualTo(expected.toByteArray());
        assertThat(expected.open().readBytes(length)).isEqualTo(content);
    }

    @Test
    void theFrameStartsWithItsLength() {
        WireOutput out = WireOutput.forConnection(1 << 16, ProtocolVersion.V15_8_0);
        out.begin();
        out.writeBytes(new byte[700]);
        out.finish();
        assertThat(Arrays.copyOf(out.array(), 4)).containsExactly(0, 0, 2, 0xc1);
        assertThat(out.size()).isEqualTo(4 + 5 + 700);
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                63,
                64,
                -1,
                -64,
                -65,
                8191,
                8192,
                Integer.MAX_VALUE,
                Integer.MIN_VALUE,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void variableLengthIntegersComeBack(long value) {
        WireOutput out = WireOutput.forConnection(1 << 10, ProtocolVersion.V15_8_0);
        out.begin();
        out.writeVarLong(value);
        out.finish();
        WireInput in = RawStream.connection();
        in.begin(out.array(), 4, out.size() - 4);
        assertThat(in.readVarLong()).isEqualTo(value);
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void variableLengthIntegersHaveSixBitsFirst() {
        assertThat(new RawStream().hex("77 01 3f").open().readVarLong()).isEqualTo(63);
        assertThat(new RawStream().hex("77 02 80 01").open().readVarLong()).isEqualTo(64);
        assertThat(new RawStream().hex("77 01 40").open().readVarLong()).isEqualTo(-1);
        assertThatThrownBy(() -> new RawStream()
                        .hex("77 0b ff ff ff ff ff ff ff ff ff ff ff")
                        .open()
                        .readVarLong())
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @Test
    void primitiveDataAndObjectsAreToldApart() {
        WireInput in =
                new RawStream().hex("77 01 05").string("a").hex("79 77 01 06").open();
        assertThat(in.hasPrimitiveData()).isTrue();
        assertThat(in.readByte()).isEqualTo((byte) 5);
        assertThat(in.hasPrimitiveData()).isFalse();
        assertThat(in.readObject()).isEqualTo("a");
        assertThat(in.hasPrimitiveData()).isTrue();
        assertThat(in.readByte()).isEqualTo((byte) 6);
        assertThat(in.atEnd()).isTrue();
        assertThat(in.hasPrimitiveData()).isFalse();
    }

    @Test
    void neitherIsReadInPlaceOfTheOther() {
        assertThatThrownBy(() -> new RawStream().hex("77 01 05").open().readObject())
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> {
                    WireInput in = new RawStream().hex("77 02 0506").string("a").open();
                    in.readByte();
                    in.readObject();
                })
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("1 bytes of primitive data where an object is expected");
        assertThatThrownBy(() -> new RawStream().string("a").open().readByte())
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @Test
    void aBlockBeyondTheFrameIsMalformed() {
        for (String hex : new String[] {"77", "77 02 01", "7a 00", "7a 0000 0002 01", "7a ffff ffff 01", "77 00", ""}) {
            assertThatThrownBy(() -> new RawStream().hex(hex).open().readShort())
                    .as(hex)
                    .isExactlyInstanceOf(WireFormatException.class);
        }
    }

    @Test
    void theFailureShowsWhere() {
        assertThatThrownBy(() -> new RawStream().hex("77 01 05 7b 01").open().readShort())
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("tag 0x7b where primitive data are expected at byte 3 of 5")
                .hasMessageContaining("77 01 05[7b] 01");
    }

    private static byte[] payload(WireOutput out) {
        return RawStream.payload(out);
    }
}
