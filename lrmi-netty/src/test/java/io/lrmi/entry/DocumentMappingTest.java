package io.lrmi.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.gigaspaces.document.DocumentProperties;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.metadata.StorageType;
import com.gigaspaces.metadata.index.SpaceIndexType;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.type.PropertyDescriptor;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openspaces.core.SpaceMetadataException;

class DocumentMappingTest {

    private final EntryFixture fixture = new EntryFixture();
    private final EntryType product = fixture.types.ofDescriptor(productType().create());

    private static SpaceTypeDescriptorBuilder productType() {
        return new SpaceTypeDescriptorBuilder("Product")
                .idProperty("number")
                .routingProperty("category")
                .addFixedProperty("price", BigDecimal.class)
                .addPathIndex("tags[*]", SpaceIndexType.EQUAL)
                .supportsOptimisticLocking(true);
    }

    private static SpaceDocument product() {
        return new SpaceDocument("Product")
                .setProperty("number", 5)
                .setProperty("category", "food")
                .setProperty("price", new BigDecimal("1.50"))
                .setProperty("since", Date.from(Instant.ofEpochMilli(1000)))
                .setProperty("color", "red");
    }

    @Test
    void splitsPropertiesIntoDeclaredAndDynamicOnes() {
        EntryPacket packet = fixture.write(product());

        assertThat(packet.typeName()).isEqualTo("Product");
        assertThat(packet.fixedValues()).hasSize(3).contains("food", 5);
        assertThat(packet.dynamicValues().values()).containsOnlyKeys("since", "color");
        assertThat(packet.uid()).isEqualTo("Product".hashCode() + "^7^5^0^0");
    }

    @Test
    void restoresDocuments() {
        SpaceDocument document = product().setVersion(2).setTransient(true);

        assertThat(fixture.roundTrip(document)).isEqualTo(document);
    }

    @Test
    void keepsUnsetPropertiesAsNull() {
        SpaceDocument document = product();
        document.removeProperty("price");

        SpaceDocument read = fixture.roundTrip(document);

        assertThat(read.containsProperty("price")).isTrue();
        assertThat(read.<Object>getProperty("price")).isNull();
    }

    @Test
    void carriesDocumentsWithinDocuments() {
        SpaceDocument document = product()
                .setProperty(
                        "maker",
                        new SpaceDocument("Maker").setProperty("name", "x").setVersion(3))
                .setProperty("sizes", new DocumentProperties().setProperty("small", 1));

        assertThat(fixture.roundTrip(document)).isEqualTo(document);
    }

    @Test
    void takesOverVersionAndGeneratedId() {
        EntryType type = fixture.types.ofDescriptor(new SpaceTypeDescriptorBuilder("Note").create());
        SpaceDocument document = new SpaceDocument("Note").setProperty("text", "x");

        assertThat(fixture.write(document).uid()).isNull();
        fixture.mapper.afterWrite(type, document, "A1^2^3", 4);

        String idProperty = type.descriptor().idProperty();
        assertThat(document.<String>getProperty(idProperty)).isEqualTo("A1^2^3");
        assertThat(document.getVersion()).isEqualTo(4);
        assertThat(fixture.roundTrip(document).<String>getProperty(idProperty)).isEqualTo("A1^2^3");
    }

    @Test
    void refusesUndeclaredPropertiesWhereTheTypeAllowsNone() {
        fixture.types.ofDescriptor(new SpaceTypeDescriptorBuilder("Strict")
                .idProperty("id")
                .supportsDynamicProperties(false)
                .create());

        SpaceDocument document =
                new SpaceDocument("Strict").setProperty("id", 1).setProperty("other", 2);

        assertThatThrownBy(() -> fixture.write(document))
                .isInstanceOf(SpaceMetadataException.class)
                .hasMessageContainingAll("'other'", "Strict");
    }

    static class Wrapper extends SpaceDocument {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void createsTheDocumentClassOfTheDescription() {
        fixture.types.ofDescriptor(new SpaceTypeDescriptorBuilder("Wrapped")
                .idProperty("id")
                .documentWrapperClass(Wrapper.class)
                .create());

        SpaceDocument read = fixture.roundTrip(new SpaceDocument("Wrapped").setProperty("id", 1));

        assertThat(read).isInstanceOf(Wrapper.class);
        assertThat(read.getTypeName()).isEqualTo("Wrapped");
        assertThat(read.<Integer>getProperty("id")).isEqualTo(1);
    }

    @Test
    void doesNotKnowDocumentsOfTypesNobodyDescribed() {
        assertThat(fixture.mapper.typeOf(new SpaceDocument("Stranger"))).isNull();
        assertThat(fixture.mapper.typeOf(new SpaceDocument("Product"))).isSameAs(product);
        assertThat(fixture.mapper.typeOf(new SpaceDocument()).name()).isEqualTo("java.lang.Object");
    }

    @Test
    void readsObjectsAsDocumentsAndDocumentsAsObjects() {
        ref.Person person = new ref.Person(2, "two", 33, 44L, null);

        SpaceDocument document = fixture.readAsDocument(person);

        assertThat(document.getTypeName()).isEqualTo("ref.Person");
        assertThat(document.getProperties()).containsAllEntriesOf(Map.of("id", 2, "name", "two", "age", 33));
        EntryType type = fixture.types.ofClass(ref.Person.class);
        EntryPacket packet = fixture.mapper.toEntry(type, document, null, true);
        assertThat(fixture.mapper.toObject(packet, type, QueryResultType.OBJECT, EntryFixture.NO_OTHER_TYPE))
                .usingRecursiveComparison()
                .isEqualTo(person);
    }

    @Test
    void tellsClientsOfTheVendorHowValuesAreHeld() {
        SpaceTypeDescriptor type = new SpaceTypeDescriptorBuilder("Packed")
                .addFixedProperty("blob", Object.class, StorageType.BINARY)
                .addFixedProperty("text", List.class, StorageType.COMPRESSED)
                .create();

        assertThat(fixture.types.ofDescriptor(type).descriptor().properties())
                .extracting(PropertyDescriptor::storageType, PropertyDescriptor::storageAdapter)
                .contains(
                        tuple(1, "com.gigaspaces.client.storage_adapters.BinaryAdapter"),
                        tuple(3, "com.gigaspaces.client.storage_adapters.ZipAdapter"));
    }

    @Test
    void putsSuperTypesIntoTheDescription() {
        SpaceTypeDescriptor book = new SpaceTypeDescriptorBuilder("Book", product.publicDescriptor())
                .addFixedProperty("author", String.class)
                .create();

        EntryType type = fixture.types.ofDescriptor(book);

        assertThat(type.descriptor().superTypes()).containsExactly("Book", "Product", "java.lang.Object");
        assertThat(type.descriptor().properties().get(type.propertyCount() - 1).name())
                .isEqualTo("author");
        assertThat(type.routingPosition()).isEqualTo(product.routingPosition());
    }
}
