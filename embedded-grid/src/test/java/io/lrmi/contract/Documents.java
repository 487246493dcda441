package io.lrmi.contract;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.metadata.index.SpaceIndexType;

/** A type of documents. */
final class Documents {

    static final String PRODUCT = "contract.Product";

    private Documents() {}

    /** Its id is "sku", which decides the partition; it also has a "group", a "name" and a "price". */
    static SpaceTypeDescriptor product() {
        return product(PRODUCT).create();
    }

    static SpaceTypeDescriptorBuilder product(String typeName) {
        return new SpaceTypeDescriptorBuilder(typeName)
                .idProperty("sku")
                .routingProperty("sku")
                .addFixedProperty("sku", String.class)
                .addFixedProperty("group", String.class)
                .addFixedProperty("name", String.class)
                .addFixedProperty("price", Double.class)
                .addPropertyIndex("group", SpaceIndexType.EQUAL);
    }

    static SpaceDocument product(String sku, String group, String name, Double price) {
        return new SpaceDocument(PRODUCT)
                .setProperty("sku", sku)
                .setProperty("group", group)
                .setProperty("name", name)
                .setProperty("price", price);
    }
}
