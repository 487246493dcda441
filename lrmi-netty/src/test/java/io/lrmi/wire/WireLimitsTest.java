package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a peer announces is checked before memory is taken for it. */
class WireLimitsTest {

    private final WireInput in = RawStream.connection(new WireLimits(10, 50, 1000));

    private static RawStream nestedArrays(int levels) {
        RawStream stream = new RawStream();
        for (int i = 0; i < levels; i++) {
            stream.hex("75").descriptor(-1, "[Ljava.lang.Object;", 2).hex("78 70 00000001");
        }
        return stream.hex("70");
    }

    @Test
    void objectsMayBeNestedUpToTheLimit() {
        assertThat(nestedArrays(8).beginOn(in).readObject()).isInstanceOf(WireNode.Array.class);
        assertThatThrownBy(() -> nestedArrays(11).beginOn(in).readObject())
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("nested deeper than 10");
    }

    @Test
    void theLimitHoldsForTheNextFrameAsForTheFirst() {
        for (int i = 0; i < 20; i++) {
            assertThat(nestedArrays(8).beginOn(in).readObject()).isInstanceOf(WireNode.Array.class);
        }
    }

    @Test
    void hierarchiesAreBoundedEvenIfTheirClassesComeOneByOne() {
        RawStream nested = new RawStream().hex("73");
        for (int i = 0; i < 20; i++) {
            nested.descriptor(-1, "a.A" + i, 2).hex("78");
        }
        assertThatThrownBy(() -> nested.hex("70").beginOn(in).readObject())
                .isExactlyInstanceOf(WireFormatException.class);

        assertThatThrownBy(() -> {
                    for (int id = 1; id < 20; id++) {
                        RawStream flat = new RawStream()
                                .hex("76")
                                .descriptor(id, "b.B" + id, 2)
                                .hex("78");
                        (id == 1 ? flat.hex("70") : flat.knownDescriptor(id - 1).hex("78 70"))
                                .beginOn(in)
                                .readObject();
                    }
                })
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("more than 10 super classes");
    }

    @Test
    void aConnectionHasALimitOfClassesAndOfRepetitiveObjects() {
        assertThatThrownBy(() -> {
                    for (int id = 0; id < 100; id++) {
                        new RawStream()
                                .hex("76")
                                .descriptor(id * 1000, "a.A", 2)
                                .hex("78 70")
                                .beginOn(in)
                                .readObject();
                    }
                })
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("More than 50 class descriptors");
        assertThatThrownBy(() -> {
                    for (int code = 1; code < 100; code++) {
                        new RawStream()
                                .hex("77 04")
                                .integer(code)
                                .string("x")
                                .beginOn(in)
                                .readRepetitive();
                    }
                })
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("More than 50 repetitive objects");
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 1_000_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE, -2})
    void noArrayIsLongerThanItsFrame(int length) {
        for (String type : new String[] {"[J", "[B", "[Ljava.lang.Object;"}) {
            assertThatThrownBy(() -> new RawStream()
                            .hex("75")
                            .descriptor(-1, type, 2)
                            .hex("78 70")
                            .integer(length)
                            .hex("70 70 70 70")
                            .beginOn(in)
                            .readObject())
                    .as(type)
                    .isExactlyInstanceOf(WireFormatException.class);
        }
        assertThatThrownBy(() -> coded(length).readCodedArray()).isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> coded(length).readStrings()).isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> coded(length).readByteArray()).isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> coded(length).readArrayLength(1)).isExactlyInstanceOf(WireFormatException.class);
    }

    private WireInput coded(int length) {
        return new RawStream().hex("77 04").integer(length).hex("70 70 70 70").beginOn(in);
    }

    @Test
    void arraysMayBeNull() {
        assertThat(coded(-1).readCodedArray()).isNull();
        assertThat(coded(-1).readStrings()).isNull();
        assertThat(coded(-1).readByteArray()).isNull();
        assertThat(coded(-1).readArrayLength(1)).isEqualTo(-1);
    }

    @Test
    void sparseArraysAreBoundedByTheLimit() {
        assertThat(sparse(1000, 1, 999).readCompressedArray()).hasSize(1000).endsWith(true);
        assertThatThrownBy(() -> sparse(1001, 1, 0).readCompressedArray())
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> sparse(-1, 0, 0).readCompressedArray()).isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> sparse(10, 11, 0).readCompressedArray())
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> sparse(10, -1, 0).readCompressedArray())
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> sparse(10, 1, 10).readCompressedArray())
                .isExactlyInstanceOf(WireFormatException.class);
        assertThatThrownBy(() -> sparse(10, 1, -1).readCompressedArray())
                .isExactlyInstanceOf(WireFormatException.class);
    }

    private WireInput sparse(int length, int values, int index) {
        return new RawStream()
                .hex("77 0f 01")
                .integer(length)
                .integer(values)
                .integer(index)
                .hex("ef 01")
                .beginOn(in);
    }

    @Test
    void theWriterChoosesTheSparseFormForFewerThanHalf() {
        for (int set = 0; set <= 8; set++) {
            Object[] values = new Object[8];
            for (int i = 0; i < set; i++) {
                values[i] = i;
            }
            WireOutput out = WireOutput.forConnection(1 << 10, ProtocolVersion.V15_8_0);
            out.begin();
            out.writeCompressedArray(values);
            out.finish();
            assertThat(out.array()[6]).as("%s of 8", set).isEqualTo((byte) (set < 4 ? 1 : 0));
            in.begin(out.array(), 4, out.size() - 4);
            assertThat(in.readCompressedArray()).isEqualTo(values);
        }
    }

    @Test
    void unknownValueCodesAreRefused() {
        for (int code = -128; code < 128; code++) {
            boolean known = code == 0 || code == -1 || code == -2 || (code <= -11 && code >= -18) || code == -21;
            WireInput input = new RawStream()
                    .hex(String.format("77 01 %02x", code & 0xff))
                    .open();
            if (!known) {
                assertThatThrownBy(input::readCoded)
                        .isExactlyInstanceOf(WireFormatException.class)
                        .hasMessageContaining("value code " + code);
            }
        }
    }
}
