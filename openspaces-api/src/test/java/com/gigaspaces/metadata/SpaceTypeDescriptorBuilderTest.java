package com.gigaspaces.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.client.storage_adapters.PropertyStorageAdapter;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.index.SpaceIndex;
import com.gigaspaces.metadata.index.SpaceIndexFactory;
import com.gigaspaces.metadata.index.SpaceIndexType;
import io.lrmi.spi.TypeLineage;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class SpaceTypeDescriptorBuilderTest {

    @Test
    void aTypeOfDocumentsHasTheDefaultsOfTheGrid() {
        SpaceTypeDescriptor type = new SpaceTypeDescriptorBuilder("shop.Product")
                .idProperty("number")
                .create();

        assertThat(type.getTypeName()).isEqualTo("shop.Product");
        assertThat(type.getTypeSimpleName()).isEqualTo("Product");
        assertThat(type.getSuperTypeName()).isEqualTo("java.lang.Object");
        assertThat(type.getObjectClass()).isNull();
        assertThat(type.isConcreteType()).isFalse();
        assertThat(type.getDocumentWrapperClass()).isEqualTo(SpaceDocument.class);
        assertThat(type.getFifoSupport()).isEqualTo(FifoSupport.OFF);
        assertThat(type.getStorageType()).isEqualTo(StorageType.OBJECT);
        assertThat(type.isReplicable()).isTrue();
        assertThat(type.isBlobstoreEnabled()).isTrue();
        assertThat(type.isBroadcast()).isFalse();
        assertThat(type.supportsDynamicProperties()).isTrue();
        assertThat(type.supportsOptimisticLocking()).isFalse();
    }

    @Test
    void anIdIsUniquelyIndexedAndRoutes() {
        SpaceTypeDescriptor type =
                new SpaceTypeDescriptorBuilder("Product").idProperty("number").create();

        assertThat(type.getIdPropertyName()).isEqualTo("number");
        assertThat(type.isAutoGenerateId()).isFalse();
        assertThat(type.getRoutingPropertyName()).isEqualTo("number");
        assertThat(type.getFixedProperty("number").getTypeName()).isEqualTo("java.lang.Object");
        assertThat(type.getIndexes())
                .containsOnlyKeys("number")
                .containsValue(SpaceIndexFactory.createPropertyIndex("number", SpaceIndexType.EQUAL, true));
    }

    @Test
    void aGeneratedIdIsAStringWithoutIndex() {
        SpaceTypeDescriptor type = new SpaceTypeDescriptorBuilder("Product")
                .idProperty("number", true)
                .create();

        assertThat(type.isAutoGenerateId()).isTrue();
        assertThat(type.getFixedProperty("number").getType()).isEqualTo(String.class);
        assertThat(type.getIndexes()).isEmpty();
    }

    @Test
    void aTypeOfDocumentsWithoutIdGetsAGeneratedOne() {
        SpaceTypeDescriptor type = new SpaceTypeDescriptorBuilder("Product")
                .addFixedProperty("price", int.class)
                .create();

        assertThat(type.getIdPropertyName()).isEqualTo("_spaceId");
        assertThat(type.isAutoGenerateId()).isTrue();
        assertThat(type.getPropertiesNames()).containsExactly("_spaceId", "price");
    }

    @Test
    void aRoutingPropertyIsIndexedButNotUnique() {
        SpaceTypeDescriptor type = new SpaceTypeDescriptorBuilder("Product")
                .idProperty("number")
                .routingProperty("region")
                .create();

        assertThat(type.getRoutingPropertyName()).isEqualTo("region");
        assertThat(type.getIndexes().get("region"))
                .isEqualTo(SpaceIndexFactory.createPropertyIndex("region", SpaceIndexType.EQUAL));
    }

    @Test
    void propertiesAreOrderedByNameAfterThoseOfTheSuperType() {
        SpaceTypeDescriptor product = new SpaceTypeDescriptorBuilder("Product")
                .idProperty("number")
                .addFixedProperty("weight", double.class)
                .create();
        SpaceTypeDescriptor tool = new SpaceTypeDescriptorBuilder("Tool", product)
                .addFixedProperty("voltage", Integer.class)
                .addFixedProperty("colour", "java.lang.String")
                .create();

        assertThat(tool.getPropertiesNames()).containsExactly("number", "weight", "colour", "voltage");
        assertThat(tool.getPropertiesTypes())
                .containsExactly("java.lang.Object", "double", "java.lang.String", "java.lang.Integer");
        assertThat(tool.getPropertiesIndexTypes()).containsExactly(true, false, false, false);
        assertThat(tool.getFixedPropertyPosition("colour")).isEqualTo(2);
        assertThat(tool.getFixedPropertyPosition("COLOUR")).isEqualTo(-1);
        assertThat(tool.getFixedPropertyPositionIgnoreCase("COLOUR")).isEqualTo(2);
        assertThat(tool.getFixedPropertyPositionIgnoreCase("size")).isEqualTo(-1);
        assertThat(tool.getFixedProperty("size")).isNull();
    }

    @Test
    void aSubTypeHasWhatItsSuperTypeHas() {
        SpaceTypeDescriptor product = new SpaceTypeDescriptorBuilder("Product")
                .idProperty("number")
                .routingProperty("region")
                .addPathIndex("maker.country", SpaceIndexType.ORDERED)
                .fifoSupport(FifoSupport.OPERATION)
                .replicable(false)
                .supportsDynamicProperties(false)
                .supportsOptimisticLocking(true)
                .storageType(StorageType.BINARY)
                .setBlobstoreEnabled(false)
                .documentWrapperClass(ProductDocument.class)
                .create();
        SpaceTypeDescriptor tool = new SpaceTypeDescriptorBuilder("Tool", product).create();
        SpaceTypeDescriptor drill = new SpaceTypeDescriptorBuilder("Drill", tool)
                .fifoSupport(FifoSupport.DEFAULT)
                .create();

        assertThat(drill.getSuperTypeName()).isEqualTo("Tool");
        assertThat(((TypeLineage) drill).getTypeNames())
                .containsExactly("Drill", "Tool", "Product", "java.lang.Object");
        assertThat(drill.getIdPropertyName()).isEqualTo("number");
        assertThat(drill.getRoutingPropertyName()).isEqualTo("region");
        assertThat(drill.getIndexes()).isEqualTo(product.getIndexes());
        assertThat(drill.getFifoSupport()).isEqualTo(FifoSupport.OPERATION);
        assertThat(drill.isReplicable()).isFalse();
        assertThat(drill.isBlobstoreEnabled()).isFalse();
        assertThat(drill.supportsDynamicProperties()).isFalse();
        assertThat(drill.supportsOptimisticLocking()).isTrue();
        assertThat(drill.getStorageType()).isEqualTo(StorageType.BINARY);
        assertThat(drill.getDocumentWrapperClass()).isEqualTo(ProductDocument.class);
    }

    @Test
    void documentSupportFollowsTheTypeUnlessItIsGiven() {
        SpaceTypeDescriptor type = new SpaceTypeDescriptorBuilder("Product")
                .addFixedProperty("price", BigDecimal.class)
                .addFixedProperty("picture", byte[].class)
                .addFixedProperty("unit", TimeUnit.class)
                .addFixedProperty("tags", List.class)
                .addFixedProperty("maker", SpaceTypeDescriptorBuilderTest.class)
                .addFixedProperty("seller", SpaceTypeDescriptorBuilderTest.class, SpaceDocumentSupport.COPY)
                .create();

        assertThat(documentSupport(type, "price")).isEqualTo(SpaceDocumentSupport.COPY);
        assertThat(documentSupport(type, "picture")).isEqualTo(SpaceDocumentSupport.COPY);
        assertThat(documentSupport(type, "unit")).isEqualTo(SpaceDocumentSupport.COPY);
        assertThat(documentSupport(type, "tags")).isEqualTo(SpaceDocumentSupport.DEFAULT);
        assertThat(documentSupport(type, "maker")).isEqualTo(SpaceDocumentSupport.CONVERT);
        assertThat(documentSupport(type, "seller")).isEqualTo(SpaceDocumentSupport.COPY);
        assertThat(type.getFixedProperty("picture").getTypeName()).isEqualTo("[B");
        assertThat(type.getFixedProperty("picture").getTypeDisplayName()).isEqualTo("byte[]");
    }

    private static SpaceDocumentSupport documentSupport(SpaceTypeDescriptor type, String property) {
        return type.getFixedProperty(property).getDocumentSupport();
    }

    @Test
    void entriesAreNumberedInAProperty() {
        SpaceTypeDescriptor visit = new SpaceTypeDescriptorBuilder("Visit")
                .idProperty("id")
                .sequenceNumberProperty("number", true)
                .create();
        SpaceTypeDescriptor longer = new SpaceTypeDescriptorBuilder("LongVisit", visit).create();

        assertThat(visit.hasSequenceNumber()).isTrue();
        assertThat(visit.getFixedProperty(visit.getSequenceNumberFixedPropertyID())
                        .getTypeName())
                .isEqualTo("java.lang.Long");
        assertThat(longer.getFixedProperty(longer.getSequenceNumberFixedPropertyID())
                        .getName())
                .isEqualTo("number");
        assertThatIllegalStateException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder("Other", visit).sequenceNumberProperty("other", true))
                .withMessageContaining("number");
        SpaceTypeDescriptor plain = new SpaceTypeDescriptorBuilder("Plain").create();
        assertThat(plain.hasSequenceNumber()).isFalse();
        assertThat(plain.getSequenceNumberFixedPropertyID()).isEqualTo(-1);
    }

    @Test
    void aSequenceNumberIsALongThatIsThere() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder("Visit")
                        .sequenceNumberProperty("number", false)
                        .create())
                .withMessageContaining("number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder("Visit")
                        .addFixedProperty("number", int.class)
                        .sequenceNumberProperty("number", true)
                        .create())
                .withMessageContaining("int");
    }

    @Test
    void whatMustBeMatchedIsHeldAsAnObject() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder("Product")
                        .addFixedProperty("maker", Object.class, StorageType.BINARY)
                        .routingProperty("maker")
                        .create())
                .withMessageContaining("routing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder("Product")
                        .addFixedProperty("maker", Object.class, StorageType.COMPRESSED)
                        .addPathIndex("maker.country", SpaceIndexType.EQUAL)
                        .create())
                .withMessageContaining("index");
    }

    @Test
    void whatNeedsCodeInTheServerIsRefused() {
        SpaceTypeDescriptorBuilder builder = new SpaceTypeDescriptorBuilder("Product");

        assertThatThrownBy(builder::binaryStorage)
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("StorageType.BINARY");
        assertThatThrownBy(() -> builder.addFixedProperty("secret", String.class, PropertyStorageAdapter.class))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining("secret");
    }

    @Test
    void theStorageTypeOfATypeSparesSimpleAndIndexedValues() {
        SpaceTypeDescriptor type = new SpaceTypeDescriptorBuilder("Product")
                .storageType(StorageType.COMPRESSED)
                .addFixedProperty("price", int.class)
                .addFixedProperty("name", String.class)
                .addFixedProperty("maker", Object.class)
                .addFixedProperty("parts", List.class)
                .addFixedProperty("manual", Object.class)
                .addFixedProperty("picture", byte[].class, StorageType.BINARY)
                .addPathIndex("maker.country", SpaceIndexType.EQUAL)
                .addPathIndex("parts[*].number", SpaceIndexType.EQUAL)
                .create();

        assertThat(storage(type, "price")).isEqualTo(StorageType.OBJECT);
        assertThat(storage(type, "name")).isEqualTo(StorageType.OBJECT);
        assertThat(storage(type, "maker")).isEqualTo(StorageType.OBJECT);
        assertThat(storage(type, "parts")).isEqualTo(StorageType.OBJECT);
        assertThat(storage(type, "manual")).isEqualTo(StorageType.COMPRESSED);
        assertThat(storage(type, "picture")).isEqualTo(StorageType.BINARY);
    }

    private static StorageType storage(SpaceTypeDescriptor type, String property) {
        return type.getFixedProperty(property).getStorageType();
    }

    @Test
    void aTypeNameWithoutClassIsTakenForAnObject() {
        SpaceTypeDescriptor type = new SpaceTypeDescriptorBuilder("Product")
                .addFixedProperty("maker", "elsewhere.Maker")
                .addFixedProperty("price", "long")
                .create();

        assertThat(type.getFixedProperty("maker").getTypeName()).isEqualTo("elsewhere.Maker");
        assertThat(type.getFixedProperty("maker").getType()).isEqualTo(Object.class);
        assertThat(type.getFixedProperty("price").getType()).isEqualTo(long.class);
    }

    @Test
    void aClassIsDescribedWithoutIdUnlessOneIsSet() {
        SpaceTypeDescriptor animal = new SpaceTypeDescriptorBuilder(Animal.class, null)
                .addFixedProperty("name", String.class)
                .addFixedProperty("age", int.class)
                .addPropertyIndex("name", SpaceIndexType.EQUAL_AND_ORDERED)
                .create();
        SpaceTypeDescriptor dog = new SpaceTypeDescriptorBuilder(Dog.class, animal).create();

        assertThat(animal.getObjectClass()).isEqualTo(Animal.class);
        assertThat(animal.isConcreteType()).isTrue();
        assertThat(animal.getIdPropertyName()).isNull();
        assertThat(animal.getRoutingPropertyName()).isEqualTo("name");
        assertThat(animal.supportsDynamicProperties()).isFalse();
        assertThat(dog.getSuperTypeName()).isEqualTo(Animal.class.getName());
        assertThat(dog.getPropertiesNames()).containsExactly("age", "name");
    }

    @Test
    void aClassNeedsTheDescriptionOfItsSuperClass() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder(Dog.class, null))
                .withMessageContaining("Animal")
                .withMessageContaining("null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder(Runnable.class, null))
                .withMessageContaining("interface java.lang.Runnable");
        assertThatIllegalArgumentException().isThrownBy(() -> new SpaceTypeDescriptorBuilder(TimeUnit.class, null));
    }

    @Test
    void nothingIsDefinedTwice() {
        SpaceTypeDescriptor product = new SpaceTypeDescriptorBuilder("Product")
                .idProperty("number")
                .addFixedProperty("price", int.class)
                .create();
        SpaceTypeDescriptorBuilder tool = new SpaceTypeDescriptorBuilder("Tool", product)
                .addFixedProperty("voltage", int.class)
                .routingProperty("voltage");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> tool.addFixedProperty("voltage", int.class))
                .withMessageContaining("'voltage'");
        assertThatIllegalArgumentException().isThrownBy(() -> tool.addFixedProperty("price", int.class));
        assertThatIllegalArgumentException().isThrownBy(() -> tool.addPropertyIndex("voltage", SpaceIndexType.ORDERED));
        assertThatIllegalArgumentException().isThrownBy(() -> tool.addPropertyIndex("number", SpaceIndexType.ORDERED));
        assertThatIllegalStateException()
                .isThrownBy(() -> tool.routingProperty("price"))
                .withMessageContaining("'voltage'")
                .withMessageContaining("'price'");
    }

    @Test
    void anExistingIndexOfTheIdMustBeOfTheSameKind() {
        SpaceTypeDescriptorBuilder basic =
                new SpaceTypeDescriptorBuilder("Product").addPropertyIndex("number", SpaceIndexType.BASIC);
        SpaceTypeDescriptorBuilder ordered =
                new SpaceTypeDescriptorBuilder("Product").addPropertyIndex("number", SpaceIndexType.ORDERED);

        SpaceIndex index = basic.idProperty("number").create().getIndexes().get("number");

        assertThat(index.isUnique()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ordered.idProperty("number"))
                .withMessageContaining("ORDERED");
    }

    @Test
    void aBroadcastTypeHasNoPartition() {
        SpaceTypeDescriptorBuilder routed = new SpaceTypeDescriptorBuilder("Country")
                .idProperty("code")
                .routingProperty("continent")
                .broadcast(true);
        SpaceTypeDescriptorBuilder generated = new SpaceTypeDescriptorBuilder("Country").broadcast(true);

        assertThatIllegalArgumentException().isThrownBy(routed::create).withMessageContaining("routing");
        assertThatIllegalArgumentException().isThrownBy(generated::create).withMessageContaining("id");
        assertThat(new SpaceTypeDescriptorBuilder("Country")
                        .idProperty("code")
                        .broadcast(true)
                        .create()
                        .isBroadcast())
                .isTrue();
    }

    @Test
    void theStorageTypeOfTheSuperTypeCannotBeChanged() {
        SpaceTypeDescriptor product = new SpaceTypeDescriptorBuilder("Product").create();
        SpaceTypeDescriptorBuilder tool =
                new SpaceTypeDescriptorBuilder("Tool", product).storageType(StorageType.BINARY);

        assertThatIllegalStateException().isThrownBy(tool::create).withMessageContaining("'Product'");
        assertThatIllegalStateException().isThrownBy(() -> tool.storageType(StorageType.COMPRESSED));
    }

    @Test
    void theNameOfTheRootTypeIsTaken() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SpaceTypeDescriptorBuilder(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new SpaceTypeDescriptorBuilder("java.lang.Object"));
    }

    @Test
    void anIndexNeedsANameAndAType() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceIndexFactory.createPathIndex("", SpaceIndexType.EQUAL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceIndexFactory.createPropertyIndex("price", null))
                .withMessageContaining("price");
        assertThat(SpaceIndexType.NONE.isIndexed()).isFalse();
        assertThat(SpaceIndexType.EXTENDED.isOrdered()).isTrue();
        assertThat(SpaceIndexType.EQUAL.isOrdered()).isFalse();
    }

    static class Animal {}

    static class Dog extends Animal {}

    static class ProductDocument extends SpaceDocument {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void indexesOfSeveralPathsAreNamedAfterThem() {
        SpaceTypeDescriptor seat = new SpaceTypeDescriptorBuilder("Seat")
                .addCompoundIndex(new String[] {"row", "place.number"}, true)
                .addCompoundIndex(new String[] {"row", "colour"})
                .create();

        assertThat(seat.getIndexes().get("row+place.number").isUnique()).isTrue();
        assertThat(seat.getIndexes().get("row+colour").isUnique()).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceIndexFactory.createCompoundIndex(new String[] {"row"}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceIndexFactory.createCompoundIndex(new String[] {"row", "row"}));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpaceIndexFactory.createCompoundIndex(new String[] {"row", "tags[*]"}));
        assertThatThrownBy(() -> new SpaceTypeDescriptorBuilder("Seat")
                        .addCompoundIndex(new String[] {"row", "colour"}, SpaceIndexType.ORDERED))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void groupsAreInheritedAndIndexed() {
        SpaceTypeDescriptor step = new SpaceTypeDescriptorBuilder("Step")
                .fifoGroupingProperty("job")
                .addFifoGroupingIndex("state")
                .create();
        SpaceTypeDescriptor below = new SpaceTypeDescriptorBuilder("LastStep", step).create();

        assertThat(below.getFifoGroupingPropertyPath()).isEqualTo("job");
        assertThat(below.getFifoGroupingIndexesPaths()).containsExactly("state");
        assertThat(step.getIndexes()).containsKeys("job", "state");
        assertThatIllegalStateException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder("LastStep", step).fifoGroupingProperty("other"));
        assertThatIllegalStateException()
                .isThrownBy(() -> new SpaceTypeDescriptorBuilder("Step")
                        .addFifoGroupingIndex("state")
                        .create());
    }
}
