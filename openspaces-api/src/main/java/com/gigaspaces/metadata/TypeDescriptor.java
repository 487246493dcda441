package com.gigaspaces.metadata;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.index.SpaceIndex;
import io.lrmi.spi.TypeLineage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A description with nothing left to default. */
final class TypeDescriptor implements SpaceTypeDescriptor, TypeLineage {

    private final List<String> typeNames;
    private final @Nullable Class<?> objectClass;
    private final TypeOptions options;
    private final List<SpacePropertyDescriptor> properties;
    private final Map<String, Integer> positions;
    private final Map<String, SpaceIndex> indexes;
    private final @Nullable String idProperty;
    private final boolean autoGenerateId;
    private final @Nullable String routingProperty;

    TypeDescriptor(
            List<String> typeNames,
            @Nullable Class<?> objectClass,
            TypeOptions options,
            List<SpacePropertyDescriptor> properties,
            Map<String, SpaceIndex> indexes,
            @Nullable String idProperty,
            boolean autoGenerateId,
            @Nullable String routingProperty) {
        this.typeNames = List.copyOf(typeNames);
        this.objectClass = objectClass;
        this.options = options;
        this.properties = List.copyOf(properties);
        this.positions = new HashMap<>();
        for (int i = 0; i < this.properties.size(); i++) {
            this.positions.put(this.properties.get(i).getName(), i);
        }
        this.indexes = Map.copyOf(indexes);
        this.idProperty = idProperty;
        this.autoGenerateId = autoGenerateId;
        this.routingProperty = routingProperty != null ? routingProperty : defaultRoutingProperty();
    }

    /** Entries are spread by id; without one, by the first indexed property, else by the first property. */
    private @Nullable String defaultRoutingProperty() {
        if (idProperty != null || properties.isEmpty()) {
            return idProperty;
        }
        return properties.stream()
                .map(SpacePropertyDescriptor::getName)
                .filter(this::isIndexed)
                .findFirst()
                .orElse(properties.get(0).getName());
    }

    private boolean isIndexed(String property) {
        SpaceIndex index = indexes.get(property);
        return index != null && index.getIndexType().isIndexed();
    }

    @Override
    public List<String> getTypeNames() {
        return typeNames;
    }

    @Override
    public String getTypeName() {
        return typeNames.get(0);
    }

    @Override
    public String getTypeSimpleName() {
        String name = getTypeName();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override
    public String getSuperTypeName() {
        return typeNames.get(1);
    }

    @Override
    public @Nullable Class<?> getObjectClass() {
        return objectClass;
    }

    @Override
    public boolean isConcreteType() {
        return objectClass != null;
    }

    @Override
    public Class<? extends SpaceDocument> getDocumentWrapperClass() {
        return options.documentWrapperClass();
    }

    @Override
    public FifoSupport getFifoSupport() {
        return options.fifoSupport();
    }

    @Override
    public boolean isReplicable() {
        return options.replicable();
    }

    @Override
    public boolean supportsDynamicProperties() {
        return options.dynamicProperties();
    }

    @Override
    public boolean supportsOptimisticLocking() {
        return options.optimisticLocking();
    }

    @Override
    public StorageType getStorageType() {
        return options.storageType();
    }

    @Override
    public boolean isBlobstoreEnabled() {
        return options.blobstoreEnabled();
    }

    @Override
    public boolean isBroadcast() {
        return options.broadcast();
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
        return position == -1 ? null : properties.get(position);
    }

    @Override
    public int getFixedPropertyPosition(String propertyName) {
        return positions.getOrDefault(propertyName, -1);
    }

    @Override
    public @Nullable String getIdPropertyName() {
        return idProperty;
    }

    @Override
    public boolean isAutoGenerateId() {
        return autoGenerateId;
    }

    @Override
    public @Nullable String getRoutingPropertyName() {
        return routingProperty;
    }

    @Override
    public @Nullable String getFifoGroupingPropertyPath() {
        return options.fifoGrouping().path();
    }

    @Override
    public Set<String> getFifoGroupingIndexesPaths() {
        return options.fifoGrouping().indexes();
    }

    @Override
    public Map<String, SpaceIndex> getIndexes() {
        return indexes;
    }

    @Override
    public boolean hasSequenceNumber() {
        return options.sequenceNumber() != null;
    }

    @Override
    public int getSequenceNumberFixedPropertyID() {
        String name = options.sequenceNumber();
        return name == null ? -1 : getFixedPropertyPosition(name);
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
            indexed[i] = isIndexed(properties.get(i).getName());
        }
        return indexed;
    }

    @Override
    public String toString() {
        return "SpaceTypeDescriptor[typeNames=" + typeNames + ", properties=" + properties + ", id=" + idProperty
                + (autoGenerateId ? " (generated)" : "") + ", routing=" + routingProperty + ", indexes="
                + indexes.values() + ", " + options + "]";
    }
}
