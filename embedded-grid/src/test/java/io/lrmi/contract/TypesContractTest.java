package io.lrmi.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.metadata.index.SpaceIndexType;
import com.gigaspaces.query.IdQuery;
import io.lrmi.contract.model.Item;
import io.lrmi.contract.model.Payment;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.SpaceMetadataException;
import org.openspaces.core.UnusableEntryException;

@ContractTest
final class TypesContractTest {

    private final GridUnderTest grid;
    private final GigaSpace space;
    private final String id = Unique.text();

    TypesContractTest(GridUnderTest grid) {
        this.grid = grid;
        this.space = grid.space();
    }

    @Test
    void aRegisteredTypeIsKnownToOtherClients() {
        String type = "contract.Type" + id;
        space.getTypeManager()
                .registerTypeDescriptor(Documents.product(type)
                        .addPropertyIndex("price", SpaceIndexType.EQUAL_AND_ORDERED)
                        .create());

        SpaceTypeDescriptor found = grid.versionedSpace().getTypeManager().getTypeDescriptor(type);

        assertThat(found.getTypeName()).isEqualTo(type);
        assertThat(found.getIdPropertyName()).isEqualTo("sku");
        assertThat(found.getRoutingPropertyName()).isEqualTo("sku");
        assertThat(found.isAutoGenerateId()).isFalse();
        assertThat(found.getPropertiesNames()).containsExactlyInAnyOrder("sku", "group", "name", "price");
        assertThat(found.getFixedProperty("price").getTypeName()).isEqualTo("java.lang.Double");
        assertThat(found.getIndexes().get("price").getIndexType()).isEqualTo(SpaceIndexType.EQUAL_AND_ORDERED);
        assertThat(found.getIndexes()).containsKeys("sku", "group");
        assertThat(found.supportsDynamicProperties()).isTrue();
    }

    @Test
    void otherClientsUseATypeTheyOnlyKnowByName() {
        String type = "contract.Type" + id;
        space.getTypeManager().registerTypeDescriptor(Documents.product(type).create());
        GigaSpace other = grid.versionedSpace();

        other.write(new SpaceDocument(type).setProperty("sku", id).setProperty("name", "chair"));

        assertThat(space.readById(new IdQuery<SpaceDocument>(type, id))
                        .getProperties()
                        .get("name"))
                .isEqualTo("chair");
    }

    @Test
    void registeringTheSameTypeAgainChangesNothing() {
        space.getTypeManager().registerTypeDescriptor(Documents.product());

        space.getTypeManager().registerTypeDescriptor(Documents.product());
        grid.versionedSpace().getTypeManager().registerTypeDescriptor(Documents.product());

        assertThat(space.getTypeManager().getTypeDescriptor(Documents.PRODUCT)).isNotNull();
    }

    @Test
    void aClassIsAType() {
        space.getTypeManager().registerTypeDescriptor(Payment.class);

        SpaceTypeDescriptor found = space.getTypeManager().getTypeDescriptor(Payment.class);

        assertThat(found.getTypeName()).isEqualTo(Payment.class.getName());
        assertThat(found.getIdPropertyName()).isEqualTo("id");
        assertThat(found.getRoutingPropertyName()).isEqualTo("account");
        assertThat(found.getPropertiesNames()).containsExactlyInAnyOrder("id", "account", "group", "text");
    }

    @Test
    void anUnknownTypeHasNoDescription() {
        assertThat(space.getTypeManager().getTypeDescriptor("contract.Unknown" + id))
                .isNull();
    }

    @Test
    void aDocumentOfAnUnknownTypeIsRefused() {
        String type = "contract.Unknown" + id;

        for (SpaceDocument document :
                new SpaceDocument[] {new SpaceDocument(type), new SpaceDocument(type).setProperty("id", 1)}) {
            assertThatExceptionOfType(SpaceMetadataException.class)
                    .isThrownBy(() -> space.write(document))
                    .withMessageContaining(type);
            assertThatExceptionOfType(SpaceMetadataException.class)
                    .isThrownBy(() -> space.read(document))
                    .withMessageContaining(type);
            assertThatExceptionOfType(SpaceMetadataException.class)
                    .isThrownBy(() -> space.count(document))
                    .withMessageContaining(type);
        }
    }

    @Test
    void aQueryForAnUnknownTypeIsRefused() {
        String type = "contract.Unknown" + id;

        assertThatExceptionOfType(SpaceMetadataException.class)
                .isThrownBy(() -> space.readById(new IdQuery<Object>(type, 1)))
                .withMessageContaining(type);
    }

    @Test
    void theSameNameWithOtherPropertiesCannotBeUsed() {
        String type = "contract.Type" + id;
        space.getTypeManager().registerTypeDescriptor(Documents.product(type).create());
        SpaceTypeDescriptor different = new SpaceTypeDescriptorBuilder(type)
                .idProperty("sku")
                .addFixedProperty("sku", String.class)
                .addFixedProperty("price", Integer.class)
                .create();

        for (GigaSpace client : new GigaSpace[] {space, grid.versionedSpace()}) {
            assertThatThrownBy(() -> {
                        client.getTypeManager().registerTypeDescriptor(different);
                        client.write(
                                new SpaceDocument(type).setProperty("sku", id).setProperty("price", 5));
                    })
                    .isInstanceOfAny(SpaceMetadataException.class, UnusableEntryException.class)
                    .hasMessageContaining(type);
        }
    }

    @Test
    void aTypeWithoutDynamicPropertiesRefusesThem() {
        String type = "contract.Rigid";
        space.getTypeManager()
                .registerTypeDescriptor(
                        Documents.product(type).supportsDynamicProperties(false).create());

        assertThatThrownBy(() -> space.write(
                        new SpaceDocument(type).setProperty("sku", id).setProperty("legs", 4)))
                .isInstanceOf(RuntimeException.class)
                .hasMessageContaining("legs");
        assertThat(space.readById(new IdQuery<SpaceDocument>(type, id))).isNull();
    }

    @Test
    void aClassNeverRegisteredIsIntroducedByItsFirstUse() {
        assertThat(space.read(new Item(Unique.number(), null))).isNull();
        assertThat(grid.versionedSpace().getTypeManager().getTypeDescriptor(Item.class.getName()))
                .isNotNull();
    }
}
