package io.lrmi.entry;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.SpacePropertyDescriptor;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.StorageType;
import com.gigaspaces.metadata.index.SpaceIndex;
import com.gigaspaces.metadata.index.SpaceIndexFactory;
import com.gigaspaces.metadata.index.SpaceIndexType;
import io.lrmi.spi.TypeLineage;
import io.lrmi.wire.type.IndexDescriptor;
import io.lrmi.wire.type.PropertyDescriptor;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A descriptor as applications see it. */
final class DescriptorView implements SpaceTypeDescriptor, TypeLineage {

    private final TypeDescriptor descriptor;
    private final @Nullable Class<?> javaClass;
    private final List<SpacePropertyDescriptor> properties;
    private final Map<String, SpaceIndex> indexes = new LinkedHashMap<>();

    DescriptorView(TypeDescriptor descriptor, @Nullable ClassModel model) {
        this.descriptor = descriptor;
        this.javaClass = model == null ? null : model.type();
        List<SpacePropertyDescriptor> views =
                new ArrayList<>(descriptor.properties().size());
        for (PropertyDescriptor property : descriptor.properties()) {
            views.add(PropertyView.of(property, model));
        }
        this.properties = List.copyOf(views);
        for (IndexDescriptor index : descriptor.indexes()) {
            indexes.put(index.name(), view(index));
        }
    }

    private static SpaceIndex view(IndexDescriptor index) {
        SpaceIndexType kind = TypeCodes.index(index.kind());
        if (!index.paths().isEmpty()) {
            return SpaceIndexFactory.createCompoundIndex(
                    index.paths().toArray(String[]::new), kind, index.name(), index.unique());
        }
        return index.position() >= 0
                ? SpaceIndexFactory.createPropertyIndex(index.name(), kind, index.unique())
                : SpaceIndexFactory.createPathIndex(index.name(), kind, index.unique());
    }

    @Override
    public List<String> getTypeNames() {
        return descriptor.superTypes();
    }

    @Override
    public String getTypeName() {
        return descriptor.name();
    }

    @Override
    public String getTypeSimpleName() {
        return getTypeName().substring(getTypeName().lastIndexOf('.') + 1);
    }

    @Override
    public @Nullable Class<?> getObjectClass() {
        return javaClass;
    }

    @Override
    public Class<? extends SpaceDocument> getDocumentWrapperClass() {
        return SpaceDocument.class;
    }

    @Override
    public FifoSupport getFifoSupport() {
        return TypeCodes.fifo(descriptor.fifoSupport());
    }

    @Override
    public boolean isReplicable() {
        return descriptor.replicable();
    }

    @Override
    public int getNumOfFixedProperties() {
        return properties.size();
    }

    @Override
    public SpacePropertyDescriptor getFixedProperty(int position) {
        return properties.get(position);
    }

    @Override
    public @Nullable SpacePropertyDescriptor getFixedProperty(String name) {
        int position = getFixedPropertyPosition(name);
        return position < 0 ? null : properties.get(position);
    }

    @Override
    public int getFixedPropertyPosition(String propertyName) {
        return descriptor.position(propertyName);
    }

    @Override
    public boolean supportsDynamicProperties() {
        return descriptor.dynamicProperties();
    }

    @Override
    public boolean supportsOptimisticLocking() {
        return descriptor.optimisticLocking();
    }

    @Override
    public @Nullable String getIdPropertyName() {
        return descriptor.idProperty();
    }

    @Override
    public @Nullable String getRoutingPropertyName() {
        return descriptor.routingProperty();
    }

    @Override
    public @Nullable String getFifoGroupingPropertyPath() {
        return descriptor.fifoGrouping().path();
    }

    @Override
    public Set<String> getFifoGroupingIndexesPaths() {
        return Set.copyOf(descriptor.fifoGrouping().indexes());
    }

    @Override
    public Map<String, SpaceIndex> getIndexes() {
        return Map.copyOf(indexes);
    }

    @Override
    public StorageType getStorageType() {
        return TypeCodes.storage(descriptor.storageType());
    }

    @Override
    public boolean isConcreteType() {
        return javaClass != null;
    }

    @Override
    public boolean isAutoGenerateId() {
        return descriptor.autoGenerateId();
    }

    @Override
    public String getSuperTypeName() {
        return descriptor.superTypes().size() > 1 ? descriptor.superTypes().get(1) : Descriptors.ROOT;
    }

    @Override
    public boolean isBlobstoreEnabled() {
        return descriptor.blobstoreEnabled();
    }

    @Override
    public boolean isBroadcast() {
        return descriptor.broadcast();
    }

    @Override
    public boolean hasSequenceNumber() {
        return descriptor.sequenceNumber() >= 0;
    }

    @Override
    public int getSequenceNumberFixedPropertyID() {
        return descriptor.sequenceNumber();
    }

    @Override
    public String[] getPropertiesNames() {
        return properties.stream().map(SpacePropertyDescriptor::getName).toArray(String[]::new);
    }

    @Override
    public String[] getPropertiesTypes() {
        return properties.stream().map(SpacePropertyDescriptor::getTypeName).toArray(String[]::new);
    }

    @Override
    public boolean[] getPropertiesIndexTypes() {
        boolean[] indexed = new boolean[properties.size()];
        for (int i = 0; i < indexed.length; i++) {
            SpaceIndex index = indexes.get(properties.get(i).getName());
            indexed[i] = index != null && index.getIndexType().isIndexed();
        }
        return indexed;
    }

    @Override
    public String toString() {
        return "SpaceTypeDescriptor[typeNames=" + getTypeNames() + ", properties=" + properties + ", id="
                + getIdPropertyName() + (isAutoGenerateId() ? " (generated)" : "") + ", routing="
                + getRoutingPropertyName() + ", indexes=" + indexes.values() + "]";
    }

    private record PropertyView(
            String name, String typeName, Class<?> type, SpaceDocumentSupport support, StorageType storage)
            implements SpacePropertyDescriptor {

        static PropertyView of(PropertyDescriptor property, @Nullable ClassModel model) {
            ModelProperty known = model == null ? null : model.property(property.name());
            return new PropertyView(
                    property.name(),
                    property.typeName(),
                    known == null
                            ? JavaNames.classOf(property.typeName())
                            : known.bean().type(),
                    TypeCodes.documentSupport(property.documentSupport()),
                    TypeCodes.storage(property.storageType()));
        }

        @Override
        public String getName() {
            return name;
        }

        @Override
        public String getTypeName() {
            return typeName;
        }

        @Override
        public String getTypeDisplayName() {
            return typeName.startsWith("[") ? type.getTypeName() : typeName;
        }

        @Override
        public Class<?> getType() {
            return type;
        }

        @Override
        public SpaceDocumentSupport getDocumentSupport() {
            return support;
        }

        @Override
        public StorageType getStorageType() {
            return storage;
        }

        @Override
        public @Nullable String getStorageAdapterName() {
            return null;
        }
    }
}
