package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.IdsQuery;
import com.j_spaces.core.LeaseContext;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.EntryNotInSpaceException;
import org.openspaces.core.GigaSpace;

@ContractTest
final class DocumentContractTest {

    private final GigaSpace space;
    private final String group = Unique.text();
    private final String sku = Unique.text();

    DocumentContractTest(GridUnderTest grid) {
        space = grid.space();
    }

    @BeforeEach
    void registerType() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());
    }

    private static IdQuery<SpaceDocument> byId(String id) {
        return new IdQuery<>(Documents.PRODUCT, id);
    }

    private SpaceDocument template() {
        return new SpaceDocument(Documents.PRODUCT).setProperty("group", group);
    }

    @Test
    void aWrittenDocumentCanBeRead() {
        LeaseContext<SpaceDocument> lease = space.write(Documents.product(sku, group, "chair", 4.5));

        SpaceDocument read = space.readById(byId(sku));

        assertThat(lease.getVersion()).isEqualTo(1);
        assertThat(read.getTypeName()).isEqualTo(Documents.PRODUCT);
        assertThat(read.getProperties())
                .containsEntry("sku", sku)
                .containsEntry("group", group)
                .containsEntry("name", "chair")
                .containsEntry("price", 4.5);
    }

    @Test
    void aTemplateFindsADocumentWithItsValues() {
        space.write(Documents.product(sku, group, "chair", 4.5));
        space.write(Documents.product(Unique.text(), group, "table", 9.0));

        assertThat(space.read(template().setProperty("price", 9.0))
                        .getProperties()
                        .get("name"))
                .isEqualTo("table");
        assertThat(space.read(template().setProperty("price", 10.0))).isNull();
        assertThat(space.read(new SpaceDocument(Documents.PRODUCT).setProperty("sku", sku))
                        .getProperties()
                        .get("name"))
                .isEqualTo("chair");
        assertThat(space.readMultiple(template())).hasSize(2);
        assertThat(space.count(template())).isEqualTo(2);
    }

    @Test
    void documentsAreTakenAndCleared() {
        space.write(Documents.product(sku, group, "chair", 4.5));
        space.write(Documents.product(Unique.text(), group, "table", 9.0));

        assertThat(space.take(template().setProperty("name", "chair"))
                        .getProperties()
                        .get("sku"))
                .isEqualTo(sku);
        space.clear(template());
        assertThat(space.count(template())).isZero();
    }

    @Test
    void propertiesBeyondTheFixedOnesAreKept() {
        SpaceDocument document = Documents.product(sku, group, "chair", 4.5)
                .setProperty("legs", 4)
                .setProperty("tags", List.of("old", "oak"))
                .setProperty("weight", null);

        space.write(document);

        SpaceDocument read = space.readById(byId(sku));
        assertThat(read.getProperties().get("legs")).isEqualTo(4);
        assertThat(read.getProperties().get("tags")).isEqualTo(List.of("old", "oak"));
        assertThat(read.getProperties().get("weight")).isNull();
    }

    @Test
    void aTemplateMatchesByPropertiesBeyondTheFixedOnes() {
        space.write(Documents.product(sku, group, "chair", 4.5).setProperty("legs", 4));
        space.write(Documents.product(Unique.text(), group, "stool", 3.0).setProperty("legs", 3));

        assertThat(space.read(template().setProperty("legs", 3)).getProperties().get("name"))
                .isEqualTo("stool");
        assertThat(space.count(template().setProperty("legs", 5))).isZero();
        assertThat(space.count(template().setProperty("arms", 3))).isZero();
    }

    @Test
    void aDocumentMayHoldADocument() {
        SpaceDocument maker = new SpaceDocument("contract.Maker")
                .setProperty("name", "Thonet")
                .setProperty("since", 1819);

        space.write(Documents.product(sku, group, "chair", 4.5).setProperty("maker", maker));

        SpaceDocument read = space.readById(byId(sku)).getProperty("maker");
        assertThat(read.getTypeName()).isEqualTo("contract.Maker");
        assertThat(read.getProperties()).containsEntry("name", "Thonet").containsEntry("since", 1819);
    }

    @Test
    void writeModifiersApplyToDocuments() {
        assertThatThrownBy(() -> space.write(Documents.product(sku, group, "chair", 4.5), WriteModifiers.UPDATE_ONLY))
                .isInstanceOf(EntryNotInSpaceException.class);

        space.write(Documents.product(sku, group, "chair", 4.5), WriteModifiers.WRITE_ONLY);
        assertThatThrownBy(() -> space.write(Documents.product(sku, group, "chair", 4.5), WriteModifiers.WRITE_ONLY))
                .isInstanceOf(EntryAlreadyInSpaceException.class);

        SpaceDocument change =
                new SpaceDocument(Documents.PRODUCT).setProperty("sku", sku).setProperty("price", 5.0);
        space.write(change, WriteModifiers.PARTIAL_UPDATE);
        assertThat(space.readById(byId(sku)).getProperties())
                .containsEntry("name", "chair")
                .containsEntry("price", 5.0);
    }

    @Test
    void aPartialUpdateCannotContainPropertiesBeyondTheFixedOnes() {
        space.write(Documents.product(sku, group, "chair", 4.5));

        assertThatThrownBy(() -> space.write(
                        new SpaceDocument(Documents.PRODUCT)
                                .setProperty("sku", sku)
                                .setProperty("legs", 4),
                        WriteModifiers.PARTIAL_UPDATE))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void severalDocumentsAreWrittenReadAndTakenByTheirIds() {
        SpaceDocument[] documents = new SpaceDocument[8];
        for (int i = 0; i < documents.length; i++) {
            documents[i] = Documents.product(sku + i, group, "chair", (double) i);
        }
        Object[] ids = Arrays.stream(documents).map(d -> d.getProperty("sku")).toArray();

        space.writeMultiple(documents);

        assertThat(space.readByIds(new IdsQuery<SpaceDocument>(Documents.PRODUCT, ids)))
                .extracting(d -> d.getProperties().get("price"))
                .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0);
        assertThat(space.takeByIds(new IdsQuery<SpaceDocument>(Documents.PRODUCT, ids)))
                .hasSize(8);
        assertThat(space.count(template())).isZero();
    }

    @Test
    void idsOfDocumentsCanBeGenerated() {
        String type = "contract.Event";
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(type)
                        .idProperty("id", true)
                        .addFixedProperty("id", String.class)
                        .addFixedProperty("what", String.class)
                        .create());
        SpaceDocument document = new SpaceDocument(type).setProperty("what", group);

        space.write(document);

        String id = document.getProperty("id");
        assertThat(id).isNotBlank();
        assertThat(space.readById(new IdQuery<SpaceDocument>(type, id))
                        .getProperties()
                        .get("what"))
                .isEqualTo(group);
    }

    @Test
    void anotherPropertyMayRoute() {
        String type = "contract.Shipment";
        space.getTypeManager()
                .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(type)
                        .idProperty("id")
                        .routingProperty("harbour")
                        .addFixedProperty("id", String.class)
                        .addFixedProperty("harbour", Integer.class)
                        .create());
        for (int harbour = 0; harbour < 4; harbour++) {
            space.write(new SpaceDocument(type).setProperty("id", sku + harbour).setProperty("harbour", harbour));
        }

        for (int harbour = 0; harbour < 4; harbour++) {
            assertThat(space.readById(new IdQuery<SpaceDocument>(type, sku + harbour, harbour)))
                    .isNotNull();
            assertThat(space.takeById(new IdQuery<SpaceDocument>(type, sku + harbour)))
                    .isNotNull();
        }
    }

    @Test
    void aDocumentOfNoParticularTypeMatchesDocumentsOfAllTypes() {
        space.write(Documents.product(sku, group, "chair", 4.5));

        assertThat(space.count(new SpaceDocument())).isPositive();
    }
}
