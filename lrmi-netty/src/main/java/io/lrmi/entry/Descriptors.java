package io.lrmi.entry;

import com.gigaspaces.document.DocumentProperties;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.SpacePropertyDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.index.SpaceIndex;
import io.lrmi.spi.CompoundPaths;
import io.lrmi.spi.TypeLineage;
import io.lrmi.wire.type.FifoGrouping;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/**
 * Descriptors in document form. That form makes the same checksum as the one a class has, and a server that gets it
 * never looks for the class.
 */
final class Descriptors {

    static final String ROOT = Object.class.getName();
    private static final String DOCUMENT_CLASS = SpaceDocument.class.getName();

    private Descriptors() {}

    static TypeDescriptor of(ClassModel model) {
        List<PropertyDescriptor> properties = new ArrayList<>();
        for (ModelProperty property : model.properties()) {
            Class<?> type = property.bean().type();
            SpaceDocumentSupport support = property.documentSupport() == SpaceDocumentSupport.DEFAULT
                    ? documentSupport(type)
                    : property.documentSupport();
            int storage = TypeCodes.storage(ClassValidator.effectiveStorage(model, property));
            properties.add(new PropertyDescriptor(
                    property.name(),
                    type.getName(),
                    TypeCodes.documentSupport(support),
                    storage,
                    Storage.ofCode(storage).adapter()));
        }
        List<String> superTypes = new ArrayList<>();
        superTypes.add(model.type().getName());
        for (Class<?> type = model.type().getSuperclass(); type != null; type = type.getSuperclass()) {
            superTypes.add(type.getName());
        }
        if (superTypes.size() == 1) {
            // The root type counts as its own super type.
            superTypes.add(ROOT);
        }
        List<IndexDescriptor> indexes = List.copyOf(model.indexes().values());
        String defaultProperty = defaultProperty(model.id(), properties, indexes);
        return new TypeDescriptor(
                model.type().getName(),
                superTypes,
                properties,
                model.id(),
                model.autoGenerateId(),
                defaultProperty,
                model.routing() == null ? defaultProperty : model.routing(),
                TypeCodes.fifo(model.fifoSupport()),
                model.replicable(),
                model.blobstoreEnabled(),
                model.dynamicProperties() != null,
                model.version() != null,
                TypeDescriptor.ENTRY_TYPE_DOCUMENT,
                TypeCodes.storage(model.storageType()),
                DOCUMENT_CLASS,
                indexes,
                model.broadcast(),
                model.fifoGrouping(),
                model.sequenceNumber() == null ? TypeDescriptor.NONE : model.position(model.sequenceNumber()),
                null);
    }

    /**
     * The descriptor of a type that an application described.
     *
     * @throws SpaceMetadataException if it asks for something this client does not support
     */
    static TypeDescriptor of(SpaceTypeDescriptor type) {
        List<PropertyDescriptor> properties = new ArrayList<>();
        for (int i = 0; i < type.getNumOfFixedProperties(); i++) {
            SpacePropertyDescriptor property = type.getFixedProperty(i);
            int storage = TypeCodes.storage(property.getStorageType());
            properties.add(new PropertyDescriptor(
                    property.getName(),
                    property.getTypeName(),
                    TypeCodes.documentSupport(property.getDocumentSupport()),
                    storage,
                    Storage.ofCode(storage).adapter()));
        }
        List<IndexDescriptor> indexes = new ArrayList<>();
        for (SpaceIndex index : type.getIndexes().values()) {
            indexes.add(index(index, type.getFixedPropertyPosition(index.getName())));
        }
        String id = type.getIdPropertyName();
        String defaultProperty = defaultProperty(id, properties, indexes);
        return new TypeDescriptor(
                type.getTypeName(),
                superTypes(type),
                properties,
                id,
                type.isAutoGenerateId(),
                defaultProperty,
                type.getRoutingPropertyName() == null ? defaultProperty : type.getRoutingPropertyName(),
                TypeCodes.fifo(type.getFifoSupport()),
                type.isReplicable(),
                type.isBlobstoreEnabled(),
                type.supportsDynamicProperties(),
                type.supportsOptimisticLocking(),
                TypeDescriptor.ENTRY_TYPE_DOCUMENT,
                TypeCodes.storage(type.getStorageType()),
                // The server loads this class; an application's own wrapper class is of no use to it.
                DOCUMENT_CLASS,
                indexes,
                type.isBroadcast(),
                new FifoGrouping(
                        type.getFifoGroupingPropertyPath(),
                        type.getFifoGroupingIndexesPaths().stream().sorted().toList()),
                type.hasSequenceNumber() ? type.getSequenceNumberFixedPropertyID() : TypeDescriptor.NONE,
                null);
    }

    /**
     * The wire form of an index.
     *
     * @param position of the property with the name of the index, -1 if there is none
     */
    static IndexDescriptor index(SpaceIndex index, int position) {
        return new IndexDescriptor(
                PropertyAnnotations.INDEX_VERSION,
                index.getName(),
                TypeCodes.index(index.getIndexType()),
                index.isUnique(),
                position,
                index instanceof CompoundPaths compound ? compound.getPaths() : List.of());
    }

    /** A server may have the type from a class, which this client could not introduce to another member. */
    static TypeDescriptor inDocumentForm(TypeDescriptor type) {
        return new TypeDescriptor(
                type.name(),
                type.superTypes(),
                type.properties(),
                type.idProperty(),
                type.autoGenerateId(),
                type.defaultProperty(),
                type.routingProperty(),
                type.fifoSupport(),
                type.replicable(),
                type.blobstoreEnabled(),
                type.dynamicProperties(),
                type.optimisticLocking(),
                TypeDescriptor.ENTRY_TYPE_DOCUMENT,
                type.storageType(),
                type.documentClass(),
                type.indexes(),
                type.broadcast(),
                type.fifoGrouping(),
                type.sequenceNumber(),
                type.classAdapter());
    }

    private static List<String> superTypes(SpaceTypeDescriptor type) {
        if (type instanceof TypeLineage lineage) {
            return lineage.getTypeNames();
        }
        String above = type.getSuperTypeName();
        return above == null || above.equals(ROOT)
                ? List.of(type.getTypeName(), ROOT)
                : List.of(type.getTypeName(), above, ROOT);
    }

    /** Entries without an id are told apart, and spread, by the first indexed property, else by the first one. */
    private static @Nullable String defaultProperty(
            @Nullable String id, List<PropertyDescriptor> properties, List<IndexDescriptor> indexes) {
        if (id != null || properties.isEmpty()) {
            return id;
        }
        for (PropertyDescriptor property : properties) {
            for (IndexDescriptor index : indexes) {
                if (index.name().equals(property.name()) && index.kind() > 0) {
                    return property.name();
                }
            }
        }
        return properties.get(0).name();
    }

    private static SpaceDocumentSupport documentSupport(Class<?> type) {
        if (type.isArray()) {
            return documentSupport(type.getComponentType());
        }
        if (type == Object.class || Collection.class.isAssignableFrom(type)) {
            return SpaceDocumentSupport.DEFAULT;
        }
        boolean isValue = type.isPrimitive()
                || type.isEnum()
                || type.getName().startsWith("java.")
                || Map.class.isAssignableFrom(type)
                || SpaceDocument.class == type
                || DocumentProperties.class == type;
        return isValue ? SpaceDocumentSupport.COPY : SpaceDocumentSupport.CONVERT;
    }
}
