package com.gigaspaces.metadata;

import com.gigaspaces.metadata.index.SpaceIndex;
import com.gigaspaces.metadata.index.SpaceIndexFactory;
import com.gigaspaces.metadata.index.SpaceIndexType;
import io.lrmi.spi.TypeLineage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Puts a type together from what was given to the builder, what the super type has and what follows from both. */
final class TypeAssembly {

    private static final String ROOT_TYPE = Object.class.getName();
    private static final String GENERATED_ID = "_spaceId";
    private static final Set<String> NUMBERS =
            Set.of(long.class.getName(), Long.class.getName(), Object.class.getName());

    private final String typeName;
    private final @Nullable SpaceTypeDescriptor superType;
    private final @Nullable Class<?> objectClass;
    private final TypeOptions options;
    private final SortedMap<String, PropertyDefinition> properties;
    private final Map<String, SpaceIndex> indexes;

    TypeAssembly(
            String typeName,
            @Nullable SpaceTypeDescriptor superType,
            @Nullable Class<?> objectClass,
            TypeOptions options,
            SortedMap<String, PropertyDefinition> properties,
            Map<String, SpaceIndex> indexes) {
        this.typeName = typeName;
        this.superType = superType;
        this.objectClass = objectClass;
        this.options = options;
        this.properties = new TreeMap<>(properties);
        this.indexes = indexes;
    }

    SpaceTypeDescriptor assemble(@Nullable String givenId, boolean givenAutoGenerateId, @Nullable String givenRouting) {
        String id = givenId;
        boolean autoGenerateId = givenAutoGenerateId;
        String routing = givenRouting;
        if (superType != null) {
            if (id == null) {
                id = superType.getIdPropertyName();
                autoGenerateId = superType.isAutoGenerateId();
            }
            if (routing == null) {
                routing = superType.getRoutingPropertyName();
            }
        }
        if (id == null && objectClass == null) {
            id = GENERATED_ID;
            autoGenerateId = true;
        }
        addIfMissing(id, autoGenerateId ? String.class : Object.class);
        addIfMissing(routing, Object.class);
        requireFitForBroadcast(id, autoGenerateId, routing);
        requireFifoGrouping();
        requireSequenceNumber();
        TypeOptions resolved = options.withStorageType(storageType());
        List<SpacePropertyDescriptor> all = allProperties(resolved.storageType());
        requireObjects(all, id, routing);
        return new TypeDescriptor(typeNames(), objectClass, resolved, all, allIndexes(id), id, autoGenerateId, routing);
    }

    private void addIfMissing(@Nullable String name, Class<?> type) {
        if (name != null && (superType == null || superType.getFixedPropertyPosition(name) == -1)) {
            properties.putIfAbsent(
                    name,
                    new PropertyDefinition(
                            name, type.getName(), type, SpaceDocumentSupport.DEFAULT, StorageType.DEFAULT));
        }
    }

    private void requireFitForBroadcast(@Nullable String id, boolean autoGenerateId, @Nullable String routing) {
        if (options.broadcast() && (autoGenerateId || (routing != null && !routing.equals(id)))) {
            throw new IllegalArgumentException("Type '" + typeName + "' cannot be broadcast to all partitions: "
                    + (autoGenerateId ? "each partition would generate another id" : "it has a routing property"));
        }
    }

    private void requireFifoGrouping() {
        FifoGrouping grouping = options.fifoGrouping();
        if (grouping.path() == null && !grouping.indexes().isEmpty()) {
            throw new IllegalStateException("Type '" + typeName + "' has indexes for groups of entries "
                    + grouping.indexes() + ", but no FIFO grouping property to group them by");
        }
    }

    private void requireSequenceNumber() {
        String name = options.sequenceNumber();
        if (name == null) {
            return;
        }
        PropertyDefinition own = properties.get(name);
        SpacePropertyDescriptor above = superType == null ? null : superType.getFixedProperty(name);
        String type = own != null ? own.typeName() : above == null ? null : above.getTypeName();
        if (type == null) {
            throw new IllegalArgumentException(
                    "Type '" + typeName + "' has no property '" + name + "' to number its entries in");
        }
        if (!NUMBERS.contains(type)) {
            throw new IllegalArgumentException("The sequence number '" + name + "' of type '" + typeName
                    + "' must be a long, Long or Object, but is " + type);
        }
    }

    /** What servers have to look into cannot be held as bytes, nor can what takes no more room as an object. */
    private void requireObjects(List<SpacePropertyDescriptor> all, @Nullable String id, @Nullable String routing) {
        for (SpacePropertyDescriptor property : all) {
            if (property.getStorageType() == StorageType.OBJECT) {
                continue;
            }
            String name = property.getName();
            String use = null;
            if (name.equals(id)) {
                use = "an id";
            } else if (name.equals(routing)) {
                use = "a routing property";
            } else if (PropertyTypes.isSimple(property.getTypeName())) {
                use = "a property of type " + property.getTypeName();
            } else if (indexes.keySet().stream().anyMatch(index -> PropertyDefinition.isIndexedBy(index, name))) {
                use = "an indexed property";
            }
            if (use != null) {
                throw new IllegalArgumentException("Property '" + name + "' of type '" + typeName
                        + "' has storage type " + property.getStorageType() + ", but " + use + " can only have OBJECT");
            }
        }
    }

    private StorageType storageType() {
        StorageType given = options.storageType();
        StorageType inherited = superType == null ? StorageType.OBJECT : superType.getStorageType();
        if (superType != null && given != StorageType.DEFAULT && given != inherited) {
            throw new IllegalStateException("The storage type of type '" + typeName + "' cannot be " + given
                    + ", because that of its super type '" + superType.getTypeName() + "' is " + inherited);
        }
        return given == StorageType.DEFAULT ? inherited : given;
    }

    private List<String> typeNames() {
        List<String> names = new ArrayList<>();
        names.add(typeName);
        if (superType == null) {
            names.add(ROOT_TYPE);
        } else if (superType instanceof TypeLineage lineage) {
            names.addAll(lineage.getTypeNames());
        } else {
            throw new IllegalArgumentException("Type '" + typeName + "' cannot extend a description of "
                    + superType.getClass() + "; use one that a builder or a type manager returned");
        }
        return names;
    }

    private List<SpacePropertyDescriptor> allProperties(StorageType typeStorage) {
        List<SpacePropertyDescriptor> all = new ArrayList<>();
        for (int i = 0; superType != null && i < superType.getNumOfFixedProperties(); i++) {
            all.add(superType.getFixedProperty(i));
        }
        properties.values().forEach(property -> all.add(property.resolve(typeStorage, indexes.keySet())));
        return all;
    }

    private Map<String, SpaceIndex> allIndexes(@Nullable String id) {
        Map<String, SpaceIndex> all = new HashMap<>(indexes);
        if (id != null) {
            all.computeIfPresent(
                    id, (name, index) -> SpaceIndexFactory.createPropertyIndex(name, index.getIndexType(), true));
        }
        if (superType != null) {
            all.putAll(superType.getIndexes());
        }
        FifoGrouping grouping = options.fifoGrouping();
        if (grouping.path() != null) {
            addEqualIndex(all, grouping.path());
            grouping.indexes().forEach(path -> addEqualIndex(all, path));
        }
        return all;
    }

    private static void addEqualIndex(Map<String, SpaceIndex> indexes, String path) {
        indexes.computeIfAbsent(path, name -> SpaceIndexFactory.createPathIndex(name, SpaceIndexType.EQUAL));
    }
}
