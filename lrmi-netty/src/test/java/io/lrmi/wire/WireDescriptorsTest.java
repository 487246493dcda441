package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lrmi.failure.WireFormatException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Class descriptors of a connection, which the sender numbers as it likes. */
class WireDescriptorsTest {

    private final WireInput in = RawStream.connection();

    private static String name(Object value) {
        return ((WireNode) value).type().name();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 0, 7, 63, 64, 65, 5000, 1_000_000_000, -2, Integer.MIN_VALUE})
    void anyIdMayBeGiven(int id) {
        new RawStream().hex("73").descriptor(id, "a.A", 2).hex("70 78 70").beginOn(in);
        assertThat(name(in.readObject())).isEqualTo("a.A");
        new RawStream().hex("73").knownDescriptor(id).hex("70 78 70").beginOn(in);
        assertThat(name(in.readObject())).isEqualTo("a.A");
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void theIdMinusOneIsNeverRemembered() {
        for (String name : new String[] {"a.A", "a.B"}) {
            new RawStream().hex("73").descriptor(-1, name, 2).hex("78 70").beginOn(in);
            assertThat(name(in.readObject())).isEqualTo(name);
            assertThat(in.atEnd()).isTrue();
        }
    }

    @Test
    void aClassMayComeAgainUnderANewId() {
        new RawStream()
                .hex("73")
                .descriptor(1, "a.A", 2)
                .hex("78 70 73")
                .descriptor(2, "a.A", 2)
                .hex("78 70 73")
                .knownDescriptor(1)
                .hex("78 70 73")
                .knownDescriptor(2)
                .hex("78 70")
                .beginOn(in);
        for (int i = 0; i < 4; i++) {
            assertThat(name(in.readObject())).isEqualTo("a.A");
        }
        assertThat(in.atEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"78", "70 78", "74 0003 616263 78", "70 70 78", "77 02 0102 78", "77 01 05 70 78"})
    void annotationsAreSkipped(String annotation) {
        new RawStream()
                .hex("73")
                .descriptor(1, "a.A", 2)
                .hex(annotation)
                .hex("70 73")
                .knownDescriptor(1)
                .hex(annotation)
                .hex("70")
                .string("x")
                .beginOn(in);
        assertThat(name(in.readObject())).isEqualTo("a.A");
        assertThat(name(in.readObject())).isEqualTo("a.A");
        assertThat(in.readObject()).isEqualTo("x");
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void superClassesHaveIdsOfTheirOwn() {
        new RawStream()
                .hex("73")
                .descriptor(1, "a.B", 2)
                .hex("70 78")
                .descriptor(2, "a.A", 2)
                .hex("70 78 70")
                .beginOn(in);
        WireNode.Instance instance = (WireNode.Instance) in.readObject();
        assertThat(instance.type().isKindOf("a.A")).isTrue();
        assertThat(instance.parts()).hasSize(2);
        new RawStream().hex("73").knownDescriptor(2).hex("78 70").beginOn(in);
        assertThat(name(in.readObject())).isEqualTo("a.A");
        new RawStream()
                .hex("73")
                .knownDescriptor(1)
                .hex("78")
                .knownDescriptor(2)
                .hex("78 70")
                .beginOn(in);
        assertThat(((WireNode.Instance) in.readObject()).type().isKindOf("a.A")).isTrue();
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void fieldTypesTakeHandlesAfterTheDescriptor() {
        // Handles: 0 descriptor, 1 field type, 2 object, 3 string.
        new RawStream()
                .hex("73 72 00000001")
                .utf("a.A")
                .longInteger(1)
                .hex("02 0002 49")
                .utf("n")
                .hex("4c")
                .utf("text")
                .string("Ljava/lang/String;")
                .hex("70 78 70")
                .integer(42)
                .string("x")
                .reference(3)
                .reference(2)
                .reference(1)
                .beginOn(in);
        WireNode.Instance instance = (WireNode.Instance) in.readObject();
        assertThat(instance.field("n")).isEqualTo(42);
        assertThat(instance.field("text")).isEqualTo("x");
        assertThat(instance.field("other")).isNull();
        assertThat(in.readObject()).isEqualTo("x");
        assertThat(in.readObject()).isSameAs(instance);
        assertThat(in.readObject()).isEqualTo("Ljava/lang/String;");
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void aDescriptorMayBeReferredToWithinItsFrame() {
        new RawStream()
                .hex("73")
                .descriptor(1, "a.A", 2)
                .hex("70 78 70 73")
                .reference(0)
                .beginOn(in);
        assertThat(name(in.readObject())).isEqualTo("a.A");
        assertThat(name(in.readObject())).isEqualTo("a.A");
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void classObjectsEnumsAndArraysAreRead() {
        new RawStream()
                .hex("76")
                .descriptor(1, "a.I", 0)
                .hex("78 70 7e")
                .descriptor(2, "a.E", 0x12)
                .hex("78")
                .descriptor(3, "java.lang.Enum", 0x12)
                .hex("78 70")
                .string("ONE")
                .hex("75")
                .descriptor(4, "[I", 2)
                .hex("78 70 00000002 00000001 ffffffff 75")
                .descriptor(5, "[La.A;", 2)
                .hex("78 70 00000002 70")
                .string("x")
                .beginOn(in);
        assertThat(in.readObject())
                .isInstanceOfSatisfying(
                        WireNode.Type.class, type -> assertThat(name(type)).isEqualTo("a.I"));
        assertThat(in.readObject())
                .isInstanceOfSatisfying(
                        WireNode.Constant.class,
                        constant -> assertThat(constant.name()).isEqualTo("ONE"));
        assertThat(((WireNode.Array) in.readObject()).elements()).isEqualTo(new int[] {1, -1});
        assertThat(((WireNode.Array) in.readObject()).objects()).containsExactly(null, "x");
        assertThat(in.atEnd()).isTrue();
    }

    @Test
    void externalDataOfUnknownClassesAreKept() {
        new RawStream()
                .hex("73")
                .descriptor(1, "a.A", 0x0c)
                .hex("78 70 77 02 0102 70")
                .string("x")
                .hex("77 01 03 78")
                .beginOn(in);
        WireNode.Instance instance = (WireNode.Instance) in.readObject();
        assertThat(instance.customData())
                .usingRecursiveComparison()
                .isEqualTo(Arrays.asList(new byte[] {1, 2}, null, "x", new byte[] {3}));
    }

    @Test
    void dataANewerPeerAddedToAMessageAreSkipped() {
        WireInput messages = RawStream.connection();
        new RawStream()
                .hex("73")
                .descriptor(1, ProtocolVersion.TYPE.name(), 0x0c)
                .hex("78 70 77 0e 81 0f 08 00 00007530 00000000 0506 70 77 01 07")
                .string("more")
                .hex("78")
                .string("next")
                .beginOn(messages);
        assertThat(messages.readObject()).isEqualTo(ProtocolVersion.V15_8_0);
        assertThat(messages.readObject()).isEqualTo("next");
        assertThat(messages.atEnd()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "73 70",
                "73 74 0001 61",
                "73 71 007e0000",
                "71 007e0000",
                "71 007dffff",
                "71 ffffffff",
                "75 70",
                "7e 70",
                "76 70",
                "7b",
                "78",
                "00",
                "73 72 00000001 0003 612e41 0000000000000001 04 0000 78 70 05",
                "75 72 00000001 0003 612e41 0000000000000001 02 0000 78 70 00000000",
                "75 72 00000001 0002 5b49 0000000000000001 02 0000 78 70 ffffffff",
                "75 72 00000001 0002 5b51 0000000000000001 02 0000 78 70 00000001 00",
                "75 72 00000001 0001 5b 0000000000000001 02 0000 78 70 00000000",
                "7e 72 00000001 0003 612e45 0000000000000001 12 0000 78 70 70",
                "73 72 00000001 0003 612e41 0000000000000001 02 0001 58 0001 61 78 70 00",
                "73 72 00000001 0003 612e41 0000000000000001 02 0001 4c 0001 61 70 78 70 70",
                "73 79"
            })
    void malformedObjectsAreRefused(String hex) {
        assertThatThrownBy(() -> new RawStream().hex(hex).beginOn(in).readObject())
                .isExactlyInstanceOf(WireFormatException.class);
    }

    @Test
    void anObjectCannotContainAReferenceToAMessageThatIsStillBeingRead() {
        new RawStream()
                .hex("73")
                .descriptor(1, Handshake.TYPE.name(), 0x0c)
                .hex("78 70 77 01 80")
                .reference(1)
                .beginOn(in);
        assertThatThrownBy(in::readObject)
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("still being read");
    }
}
