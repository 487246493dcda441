package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.document.SpaceDocument;
import io.lrmi.failure.RefusedClassException;
import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.BinaryValue;
import io.lrmi.wire.type.PropertyDescriptor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspaces.core.SpaceMetadataException;

/** Values held as bytes, compared with those of a client of release 16.0. */
class StorageTest {

    private static final ClassLoader LOADER = StorageTest.class.getClassLoader();

    private final ValueCodec codec = new ValueCodec(new AllowedClasses(List.of()), WireLimits.DEFAULT);

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(
                        "text",
                        "7974000474657874",
                        "504b0304140008080800000021000000000000000000000000000100090030555405000100000000ab2c61602949ad28"
                                + "0100504b0708f17f55210a00000008000000"),
                Arguments.of(
                        5,
                        "79737200116a6176612e6c616e672e496e746567657212e2a0a4f781873802000149000576616c7565787200106a6176"
                                + "612e6c616e672e4e756d62657286ac951d0b94e08b020000787000000005",
                        "504b0304140008080800000021000000000000000000000000000100090030555405000100000000ab2c2e6210cc4a2c"
                                + "4bd4cb49cc4bd7f3cc2b494d4f2d127ab460c9f7c6760b2606464f06d6b2c49cd2d48a220601843abfd2dca4d4"
                                + "a2b6355365b9a73ce8666260a828606060600500504b07088e2ae4ac490000004e000000"),
                Arguments.of(
                        new ArrayList<>(List.of("a", "b")),
                        "79737200136a6176612e7574696c2e41727261794c6973747881d21d99c7619d03000149000473697a65787000000002"
                                + "770400000002740001617400016278",
                        "504b0304140008080800000021000000000000000000000000000100090030555405000100000000ab2c2e6210ce4a2c"
                                + "4bd42b2dc9ccd1732c2a4aacf4c92c2ea968bc243bf378e25c6606464f0696e2ccaad48a02060606a672161059"
                                + "c2c09808c4491500504b070843c6e1733d0000003f000000"),
                Arguments.of(
                        LocalDate.of(2024, 2, 29),
                        "797372000d6a6176612e74696d652e536572955d84ba1b2248b20c00007870770703000007e8021d78",
                        "504b0304140008080800000021000000000000000000000000000100090030555405000100000000ab2c2e62e0cd4a2c"
                                + "4bd42bc9cc4dd50b4e2d9a1adbb24b5ac963130f03434541393b330303fb0b26d90a00504b0708a352b0aa2b00"
                                + "000029000000"));
    }

    private static byte[] bytes(@Nullable Object wire) {
        assertThat(wire).isInstanceOf(BinaryValue.class);
        return ((BinaryValue) wire).bytes();
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesHaveTheBytesTheyHaveElsewhere(Object value, String binary) {
        assertThat(HexFormat.of().formatHex(bytes(Storage.BINARY.toWire(value, codec))))
                .isEqualTo(binary);
    }

    @ParameterizedTest
    @MethodSource("values")
    void valuesFromElsewhereAreRead(Object value, String binary, String compressed) {
        BinaryValue plain = new BinaryValue(HexFormat.of().parseHex(binary), false);
        BinaryValue zipped = new BinaryValue(HexFormat.of().parseHex(compressed), true);

        assertThat(Storage.toJava(plain, codec, LOADER)).isEqualTo(value);
        assertThat(Storage.toJava(zipped, codec, LOADER)).isEqualTo(value);
    }

    @ParameterizedTest
    @MethodSource("values")
    void theSameValueAlwaysHasTheSameBytes(Object value) {
        Object first = Storage.COMPRESSED.toWire(value, codec);

        assertThat(Storage.COMPRESSED.toWire(value, codec)).isEqualTo(first).hasSameHashCodeAs(first);
    }

    @Test
    void aCompressedValueThatExpandsTooFarIsRefused() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("0"));
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 65; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1 << 17);

        assertThatThrownBy(() -> Storage.toJava(new BinaryValue(bomb.toByteArray(), true), codec, LOADER))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("when it is expanded");
    }

    @Test
    void compressedValuesOfOneFrameMayNotExpandTooFarTogether() {
        byte[] zeros = new byte[30 << 20];
        Object bomb = Storage.COMPRESSED.toWire(zeros, codec);
        WireOutput out = WireOutput.forStream(false, ProtocolVersion.V15_8_0);
        out.writeObject(JavaTypes.array(JavaTypes.OBJECT_ARRAY, bomb, Storage.COMPRESSED.toWire(zeros, codec), bomb));
        byte[] frame = out.toByteArray();
        Object[] values = ((WireNode.Array) WireInput.forStream(
                                EntryFixture.REGISTRY,
                                WireLimits.DEFAULT,
                                ProtocolVersion.V15_8_0,
                                frame,
                                0,
                                frame.length)
                        .readObject())
                .objects();

        assertThat(Storage.toJava((BinaryValue) values[0], codec, LOADER)).isEqualTo(zeros);
        assertThat(Storage.toJava((BinaryValue) values[1], codec, LOADER)).isEqualTo(zeros);
        assertThatThrownBy(() -> Storage.toJava((BinaryValue) values[2], codec, LOADER))
                .isInstanceOf(WireFormatException.class)
                .hasMessageContaining("all that others in the same answer left");
    }

    @Test
    void compressedValuesComeBack() {
        Map<String, List<Integer>> value = new HashMap<>();
        for (int i = 0; i < 500; i++) {
            value.put("key " + i, new ArrayList<>(List.of(i, 2 * i)));
        }

        BinaryValue wire = (BinaryValue) Storage.COMPRESSED.toWire(value, codec);

        assertThat(wire.compressed()).isTrue();
        assertThat(Storage.toJava(wire, codec, LOADER)).isEqualTo(value);
        assertThat(wire.bytes().length).isLessThan(bytes(Storage.BINARY.toWire(value, codec)).length / 2);
    }

    @Test
    void nullStaysNull() {
        assertThat(Storage.BINARY.toWire(null, codec)).isNull();
    }

    private record Secret(String text) implements Serializable {}

    @Test
    void classesThatAreNotAllowedAreRefused() {
        for (Storage storage : List.of(Storage.BINARY, Storage.COMPRESSED)) {
            BinaryValue wire = (BinaryValue) storage.toWire(new ArrayList<>(List.of(new Secret("x"))), codec);

            assertThatThrownBy(() -> Storage.toJava(wire, codec, LOADER))
                    .isInstanceOf(RefusedClassException.class)
                    .hasMessageContaining("Secret");
        }
    }

    @Test
    void documentsAndWhatCannotBeSerializedAreRefused() {
        assertThatThrownBy(() -> Storage.BINARY.toWire(new SpaceDocument("a.A"), codec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("document");
        assertThatThrownBy(() -> Storage.BINARY.toWire(new Object(), codec))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Object");
    }

    @Test
    void brokenBytesAreRefused() {
        byte[] plain = bytes(Storage.BINARY.toWire(new ArrayList<>(List.of("a", "b")), codec));
        byte[] zipped = bytes(Storage.COMPRESSED.toWire(new ArrayList<>(List.of("a", "b")), codec));

        for (int length = 0; length < plain.length; length++) {
            BinaryValue cut = new BinaryValue(Arrays.copyOf(plain, length), false);
            assertThatThrownBy(() -> Storage.toJava(cut, codec, LOADER)).isInstanceOf(WireFormatException.class);
        }
        for (int length = 0; length < zipped.length / 2; length++) {
            BinaryValue cut = new BinaryValue(Arrays.copyOf(zipped, length), true);
            assertThatThrownBy(() -> Storage.toJava(cut, codec, LOADER)).isInstanceOf(WireFormatException.class);
        }
    }

    @Test
    void codeOfApplicationsIsNotPretendedToBeKnown() {
        PropertyDescriptor property = new PropertyDescriptor("blob", "a.Blob", 0, 0, "a.Adapter");

        assertThatThrownBy(() -> Storage.of("a.A", property))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContainingAll("'blob'", "a.A", "a.Adapter");
        assertThat(Storage.of(
                        "a.A",
                        new PropertyDescriptor(
                                "blob", "a.Blob", 0, 0, "com.gigaspaces.client.storage_adapters.ZipAdapter")))
                .isEqualTo(Storage.COMPRESSED);
    }
}
