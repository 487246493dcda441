package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;

import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.space.AllQuery;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.QueryPacket;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.List;
import org.junit.jupiter.api.Test;
import ref.Person;

/**
 * Packets from the inputs of captured conversations. What is written here as bytes is what the original client sent,
 * but for the entry type: 06 for document form where it sent 01.
 */
class PacketGoldenTest {

    private final EntryFixture fixture = new EntryFixture();
    private final EntryType person = fixture.types.ofClass(Person.class);

    @Test
    void writesTheDescriptionTheOriginalWrites() {
        TypeDescriptor type = person.descriptor();

        assertThat(person.checksum()).isEqualTo(0x904d874c);
        assertThat(type.superTypes()).containsExactly("ref.Person", "java.lang.Object");
        assertThat(type.properties())
                .containsExactly(
                        new PropertyDescriptor("age", "java.lang.Integer", 1, 0, null),
                        new PropertyDescriptor("balance", "java.lang.Long", 1, 0, null),
                        new PropertyDescriptor("id", "java.lang.Integer", 1, 0, null),
                        new PropertyDescriptor("name", "java.lang.String", 1, 0, null),
                        new PropertyDescriptor("payload", "java.lang.String", 1, 0, null));
        assertThat(type.idProperty()).isEqualTo("id");
        assertThat(type.autoGenerateId()).isFalse();
        assertThat(type.defaultProperty()).isEqualTo("id");
        assertThat(type.routingProperty()).isEqualTo("id");
        assertThat(type.fifoSupport()).isEqualTo(1);
        assertThat(type.replicable()).isTrue();
        assertThat(type.blobstoreEnabled()).isTrue();
        assertThat(type.dynamicProperties()).isFalse();
        assertThat(type.optimisticLocking()).isFalse();
        assertThat(type.entryType()).isEqualTo(TypeDescriptor.ENTRY_TYPE_DOCUMENT);
        assertThat(type.storageType()).isZero();
        assertThat(type.documentClass()).isEqualTo("com.gigaspaces.document.SpaceDocument");
        assertThat(type.broadcast()).isFalse();
        IndexDescriptor index = type.indexes().get(0);
        assertThat(type.indexes()).hasSize(1);
        assertThat(index.name()).isEqualTo("id");
        assertThat(index.kind()).isEqualTo(IndexDescriptor.EQUAL);
        assertThat(index.unique()).isTrue();
        assertThat(index.position()).isEqualTo(2);
    }

    @Test
    void hasTheChecksumOfAClassWithIndexesAndPrimitives() {
        EntryType type = fixture.types.ofClass(demo.Person.class);

        assertThat(type.checksum()).isEqualTo(0x8e747646);
        assertThat(type.uid(7).text()).isEqualTo("-977511968^11^7^0^0");
    }

    @Test
    void writesAnEntryAsTheOriginalDoes() {
        EntryPacket packet = fixture.write(new Person(2, "namE-two", 33, 44L, "PAYLOAD-PAYLOAD"));

        assertThat(packet.header())
                .isEqualTo(new PacketHeader(EntryFixture.OPERATION, null, 0x904d874c, PacketHeader.DOCUMENT));
        assertThat(packet.uid()).isEqualTo("-1156368080^10^2^0^0");
        assertThat(EntryFixture.hex(packet))
                .contains("904d874c" + "06" + "002b")
                .endsWith("0100142d313135363336383038305e31305e325e305e30"
                        + "7fffffffffffffff"
                        + "00" + "00000005"
                        + "f300000021"
                        + "f2000000000000002c"
                        + "f300000002"
                        + "fe0100086e616d452d74776f"
                        + "fe01000f5041594c4f41442d5041594c4f4144"
                        + "78");
    }

    @Test
    void writesATemplateAsTheOriginalDoes() {
        EntryPacket packet = fixture.template(new Person(2));

        assertThat(packet.isTemplate()).isTrue();
        assertThat(packet.uid()).isNull();
        assertThat(EntryFixture.hex(packet))
                .contains("000c" + "904d874c" + "06" + "0029")
                .endsWith("7fffffffffffffff" + "01" + "00000005" + "00000001" + "00000002" + "f300000002" + "78");
    }

    @Test
    void writesAnEmptyTemplateAsTheOriginalDoes() {
        assertThat(EntryFixture.hex(fixture.template(new Person())))
                .contains("000c" + "904d874c" + "06" + "0029")
                .endsWith("7fffffffffffffff" + "01" + "00000005" + "00000000" + "78");
    }

    @Test
    void writesAnIdQueryAsTheOriginalDoes() {
        QueryPacket packet = fixture.mapper.byId().one(person, 2, 2, 0, QueryResultType.DEFAULT, null, null);

        assertThat(EntryFixture.hex(packet))
                .contains("0004" + "904d874c" + "00" + "1d")
                .endsWith("00000005" + "00000002" + "f300000002" + "00000002" + "f300000002" + "78");
    }

    @Test
    void writesAQueryForAllTypesAsTheOriginalDoes() {
        AllQuery packet = fixture.mapper.all(EntryFixture.OPERATION);

        assertThat(EntryFixture.hex(packet)).contains("0005").endsWith("78" + "77" + "05" + "ed2f3260" + "00" + "78");
    }

    @Test
    void leavesTheRoutingValueToTheIdWhereTheyAreTheSame() {
        IdQueries queries = fixture.mapper.byId();

        assertThat(queries.routingValue(person, 3)).isEqualTo(3);
        assertThat(queries.one(person, 3, null, 0, QueryResultType.DEFAULT, null, null))
                .isEqualTo(queries.one(person, 3, 3, 0, QueryResultType.DEFAULT, null, null));
        assertThat(queries.several(person, List.of(3, 4), List.of(), QueryResultType.DEFAULT, null, null)
                        .routings())
                .containsExactly(3, 4);
        assertThat(queries.several(person, List.of(3), List.of(), QueryResultType.DEFAULT, null, null)
                        .routing())
                .isEqualTo(3);
    }
}
