package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.RequestTooLargeException;
import io.lrmi.failure.WireFormatException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What both ends of a connection remember, within a frame and between frames. */
class WireTablesTest {

    private final WireOutput out = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);
    private final WireInput in = RawStream.connection();

    private byte[] frame(Runnable content) {
        return RawStream.frame(out, content);
    }

    private WireInput begin(byte[] frame) {
        in.begin(frame, 0, frame.length);
        return in;
    }

    @Test
    void aClassIsDescribedOncePerConnectionAndReferredToWithinAFrame() {
        byte[] first = frame(() -> {
            out.writeObject(ProtocolVersion.V15_8_0);
            out.writeObject(ProtocolVersion.V16_0_0);
        });
        byte[] second = frame(() -> out.writeObject(ProtocolVersion.V15_8_0));
        assertThat(second)
                .isEqualTo(new RawStream()
                        .hex("73 72 00000001 78 70 77 0c 81 0f 08 00 00007530 00000000 78")
                        .toByteArray());
        begin(first);
        assertThat(in.readObject()).isEqualTo(ProtocolVersion.V15_8_0);
        assertThat(in.readObject()).isEqualTo(ProtocolVersion.V16_0_0);
        assertThat(begin(second).readObject()).isEqualTo(ProtocolVersion.V15_8_0);
    }

    @Test
    void whatAnAbandonedFrameIntroducedIsIntroducedAgain() {
        frame(() -> out.writeObject(JavaTypes.node(true)));
        out.begin();
        out.writeRepetitive("lost");
        out.writeObject(new Handshake(ProtocolVersion.V15_8_0, 1));
        out.writeObject(JavaTypes.node(1));
        out.abandon();

        WireOutput other = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);
        other.begin();
        other.writeObject(JavaTypes.node(true));
        other.finish();
        other.begin();
        other.writeRepetitive("kept");
        other.writeObject(JavaTypes.node(2));
        other.writeObject(JavaTypes.node(false));
        other.finish();
        byte[] expected = RawStream.payload(other);
        assertThat(frame(() -> {
                    out.writeRepetitive("kept");
                    out.writeObject(JavaTypes.node(2));
                    out.writeObject(JavaTypes.node(false));
                }))
                .isEqualTo(expected);
    }

    @Test
    void aRequestThatIsTooLargeLeavesTheConnectionUsable() {
        WireOutput small = WireOutput.forConnection(2000, ProtocolVersion.V15_8_0);
        small.begin();
        small.writeObject(ProtocolVersion.V15_8_0);
        assertThatThrownBy(() -> small.writeCoded("x".repeat(3000)))
                .isExactlyInstanceOf(RequestTooLargeException.class)
                .hasMessageContaining("2000");
        small.abandon();
        small.begin();
        small.writeObject(ProtocolVersion.V15_8_0);
        small.writeCoded("y".repeat(1800));
        small.finish();
        in.begin(small.array(), 4, small.size() - 4);
        assertThat(in.readObject()).isEqualTo(ProtocolVersion.V15_8_0);
        assertThat(in.readCoded()).isEqualTo("y".repeat(1800));
    }

    @Test
    void aDetachedFrameNeitherUsesNorChangesTheTables() {
        for (int i = 0; i < 2; i++) {
            CallHeader.writeRequestObject(out, new Handshake(ProtocolVersion.V15_8_0, 5));
            byte[] handshake = RawStream.payload(out);
            assertThat(handshake[0]).isEqualTo((byte) 0x79);
            assertThat(CallHeader.read(begin(handshake)).request())
                    .isEqualTo(new Handshake(ProtocolVersion.V15_8_0, 5));
            assertThat(in.atEnd()).isTrue();
        }
        assertThat(frame(() -> out.writeObject(ProtocolVersion.V15_8_0))).startsWith(0x73, 0x72, 0, 0, 0, 1, 0);
    }

    @Test
    void repetitiveStringsTravelOnce() {
        byte[] first = frame(() -> {
            out.writeRepetitive("a");
            out.writeRepetitive("b");
            out.writeRepetitive("a");
            out.writeRepetitive(null);
        });
        assertThat(first)
                .isEqualTo(new RawStream()
                        .hex("77 04 00000001 74 0001 61 77 04 00000002 74 0001 62 77 08 00000001 00000000")
                        .toByteArray());
        byte[] second = frame(() -> out.writeRepetitive("b"));
        assertThat(second).isEqualTo(new RawStream().hex("77 04 00000002").toByteArray());
        begin(first);
        assertThat(in.readRepetitiveString()).isEqualTo("a");
        assertThat(in.readRepetitiveString()).isEqualTo("b");
        assertThat(in.readRepetitiveString()).isEqualTo("a");
        assertThat(in.readRepetitiveString()).isNull();
        assertThat(begin(second).readRepetitiveString()).isEqualTo("b");
    }

    @Test
    void repetitiveObjectsMayComeUnderAnyCodeOrNone() {
        new RawStream()
                .hex("77 04 ffffffff")
                .string("once")
                .hex("77 04 000003e8")
                .string("kept")
                .hex("77 08 000003e8 fffffff0")
                .string("negative")
                .hex("77 04 fffffff0")
                .beginOn(in);
        assertThat(in.readRepetitive()).isEqualTo("once");
        assertThat(in.readRepetitive()).isEqualTo("kept");
        assertThat(in.readRepetitive()).isEqualTo("kept");
        assertThat(in.readRepetitive()).isEqualTo("negative");
        assertThat(in.readRepetitive()).isEqualTo("negative");
        assertThat(in.atEnd()).isTrue();
        assertThatThrownBy(() ->
                        new RawStream().hex("77 04 00000009 70").beginOn(in).readRepetitive())
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> new RawStream()
                        .hex("77 04 0000000a 75")
                        .descriptor(1, "[I", 2)
                        .hex("78 70 00000000")
                        .beginOn(in)
                        .readRepetitiveString())
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @Test
    void aStreamOfItsOwnHasNeitherIdsNorCodes() {
        WireOutput stream = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        stream.writeRepetitive("a");
        stream.writeObject(ProtocolVersion.V15_8_0);
        stream.writeObject(ProtocolVersion.V15_8_0);
        byte[] bytes = stream.toByteArray();
        assertThat(bytes).startsWith(0xac, 0xed, 0, 5, 0x77, 4, 1, 0, 1, 'a', 0x73, 0x72, 0, 0x36, 'c');
        WireInput read = WireInput.forStream(
                new WireRegistry.Builder().build(),
                WireLimits.DEFAULT,
                ProtocolVersion.V15_8_0,
                bytes,
                0,
                bytes.length);
        assertThat(read.readRepetitiveString()).isEqualTo("a");
        assertThat(read.readObject()).isEqualTo(ProtocolVersion.V15_8_0);
        assertThat(read.readObject()).isEqualTo(ProtocolVersion.V15_8_0);
        assertThat(read.atEnd()).isTrue();
        assertThatThrownBy(() -> WireInput.forStream(
                        WireRegistry.EMPTY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0, new byte[] {1, 2, 3}, 0, 3))
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @Test
    void handlesBeginAnewInEveryFrameAndAfterAReset() {
        begin(new RawStream()
                .string("a")
                .hex("79 79")
                .string("b")
                .reference(0)
                .hex("79")
                .toByteArray());
        assertThat(in.readObject()).isEqualTo("a");
        assertThat(in.readObject()).isEqualTo("b");
        assertThat(in.readObject()).isEqualTo("b");
        assertThat(in.atEnd()).isTrue();
        assertThatThrownBy(() -> new RawStream().reference(0).beginOn(in).readObject())
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @Test
    void aResetBeforePrimitiveDataClearsTheHandlesToo() {
        begin(new RawStream()
                .string("a")
                .hex("79 77 01 05")
                .string("b")
                .reference(0)
                .hex("77 01 06 79 77 01 07")
                .toByteArray());
        assertThat(in.readObject()).isEqualTo("a");
        assertThat(in.readByte()).isEqualTo((byte) 5);
        assertThat(in.readObject()).isEqualTo("b");
        assertThat(in.readObject()).isEqualTo("b");
        assertThat(in.readShort()).isEqualTo((short) 0x0607);
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void aResetInsideAnObjectIsMalformed() {
        for (String hex : new String[] {"79 78", "77 01 80 79 70 78", "79 77 01 80 70 78"}) {
            assertThatThrownBy(() -> new RawStream()
                            .hex("73")
                            .descriptor(-1, Handshake.TYPE.name(), 0x0c)
                            .hex("78 70")
                            .hex(hex)
                            .beginOn(in)
                            .readObject())
                    .as(hex)
                    .isExactlyInstanceOf(WireFormatException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void manyFramesWithRandomContentComeBack(long seed) {
        Random random = new Random(seed);
        ValueCodec codec = new ValueCodec(new AllowedClasses(List.of()), WireLimits.DEFAULT);
        for (int i = 0; i < 300; i++) {
            Object[] values = new Object[random.nextInt(300)];
            for (int k = 0; k < values.length; k++) {
                values[k] = randomValue(random);
            }
            String name = "name" + random.nextInt(20);
            Object[] sent = Arrays.stream(values).map(codec::toWire).toArray();
            if (random.nextInt(4) == 0) {
                out.begin();
                out.writeRepetitive("lost" + i);
                out.writeCodedArray(sent);
                out.abandon();
            }
            begin(frame(() -> {
                out.writeRepetitive(name);
                out.writeCompressedArray(sent);
                out.writeCoded("end");
            }));
            assertThat(in.readRepetitiveString()).isEqualTo(name);
            Object[] received = in.readCompressedArray();
            for (int k = 0; k < received.length; k++) {
                received[k] = codec.toJava(received[k], getClass().getClassLoader());
            }
            assertThat(received).isEqualTo(values);
            assertThat(in.readCoded()).isEqualTo("end");
            assertThat(in.atEnd()).isTrue();
        }
    }

    private static Object randomValue(Random random) {
        return switch (random.nextInt(14)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong();
            case 2 -> WireStringsTest.randomText(random, random.nextInt(20));
            case 3 -> random.nextDouble();
            case 4 -> new byte[random.nextInt(5)];
            case 5 -> List.of(random.nextInt(), "x");
            case 6 -> new UUID(random.nextLong(), random.nextLong());
            case 7 -> Instant.ofEpochMilli(random.nextInt());
            default -> null;
        };
    }
}
