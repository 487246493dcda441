package com.gigaspaces.metadata;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.client.storage_adapters.PropertyStorageAdapter;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.index.SpaceIndex;
import com.gigaspaces.metadata.index.SpaceIndexFactory;
import com.gigaspaces.metadata.index.SpaceIndexType;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Describes a type, normally one of documents. What is not set is taken from the super type; without one, entries are
 * replicable, without order, without optimistic locking, and documents may have dynamic properties. Not safe for use by several
 * threads.
 *
 * <pre>{@code
 * SpaceTypeDescriptor product = new SpaceTypeDescriptorBuilder("Product")
 *         .idProperty("number")
 *         .routingProperty("category")
 *         .addFixedProperty("price", BigDecimal.class)
 *         .create();
 * }</pre>
 */
public class SpaceTypeDescriptorBuilder {

    private static final String ROOT_TYPE = Object.class.getName();

    private final String typeName;
    private final @Nullable SpaceTypeDescriptor superType;
    private final @Nullable Class<?> objectClass;
    // The grid expects the properties a type adds in the order of their names.
    private final SortedMap<String, PropertyDefinition> properties = new TreeMap<>();
    private final Map<String, SpaceIndex> indexes = new HashMap<>();
    private @Nullable String idProperty;
    private boolean autoGenerateId;
    private @Nullable String routingProperty;
    private final TypeOptions inherited;
    private Class<? extends SpaceDocument> documentWrapperClass;
    private FifoSupport fifoSupport;
    private boolean replicable;
    private boolean blobstoreEnabled;
    private boolean broadcast;
    private boolean dynamicProperties;
    private boolean optimisticLocking;
    private StorageType storageType = StorageType.DEFAULT;
    private FifoGrouping fifoGrouping;
    private @Nullable String sequenceNumber;
    private boolean addsSequenceNumber;

    /** Describes a type of documents that extends no other. */
    public SpaceTypeDescriptorBuilder(String typeName) {
        this(typeName, null);
    }

    /**
     * Describes a type of documents that has all a super type has.
     *
     * @param superTypeDescriptor the super type, null for none
     * @throws IllegalArgumentException if the type name is missing or that of the root type
     */
    public SpaceTypeDescriptorBuilder(String typeName, @Nullable SpaceTypeDescriptor superTypeDescriptor) {
        this(typeName, superTypeDescriptor, null);
    }

    private SpaceTypeDescriptorBuilder(
            String typeName, @Nullable SpaceTypeDescriptor superType, @Nullable Class<?> objectClass) {
        if (typeName == null || typeName.isEmpty()) {
            throw new IllegalArgumentException("The name of a type must not be null or empty");
        }
        if (typeName.equals(ROOT_TYPE)) {
            throw new IllegalArgumentException("The name " + ROOT_TYPE + " is that of the type all others extend");
        }
        this.typeName = typeName;
        this.superType = superType;
        this.objectClass = objectClass;
        this.inherited = superType == null ? TypeOptions.defaults(objectClass == null) : TypeOptions.of(superType);
        this.documentWrapperClass = inherited.documentWrapperClass();
        this.fifoSupport = inherited.fifoSupport();
        this.replicable = inherited.replicable();
        this.blobstoreEnabled = inherited.blobstoreEnabled();
        this.broadcast = inherited.broadcast();
        this.dynamicProperties = inherited.dynamicProperties();
        this.optimisticLocking = inherited.optimisticLocking();
        this.fifoGrouping = inherited.fifoGrouping();
        this.sequenceNumber = inherited.sequenceNumber();
    }

    /**
     * Starts the description of a class whose annotations the caller reads. Unlike a type of documents it gets no id and no
     * dynamic properties unless they are set.
     *
     * @param superTypeDescriptor the description of the super class, null if that is {@code Object}
     * @throws IllegalArgumentException if the class is an interface, array, enumeration or primitive, or the super type is not
     *     that of its super class
     */
    public SpaceTypeDescriptorBuilder(Class<?> type, @Nullable SpaceTypeDescriptor superTypeDescriptor) {
        this(checked(type, superTypeDescriptor).getName(), superTypeDescriptor, type);
    }

    private static Class<?> checked(Class<?> type, @Nullable SpaceTypeDescriptor superTypeDescriptor) {
        if (type.isInterface() || type.isArray() || type.isEnum() || type.isPrimitive()) {
            throw new IllegalArgumentException("Entries cannot be of " + type
                    + "; only classes can be described, no interfaces, arrays, enumerations and primitives");
        }
        Class<?> expected = type.getSuperclass() == Object.class ? null : type.getSuperclass();
        Class<?> given = superTypeDescriptor == null ? null : superTypeDescriptor.getObjectClass();
        if (expected != given) {
            throw new IllegalArgumentException("The super class of " + type.getName() + " is "
                    + type.getSuperclass().getName() + ", but the given super type is "
                    + (superTypeDescriptor == null ? "null" : superTypeDescriptor.getTypeName()));
        }
        return type;
    }

    /** Sets the class documents of this type are returned as; it needs a constructor without arguments. */
    public SpaceTypeDescriptorBuilder documentWrapperClass(Class<? extends SpaceDocument> documentWrapperClass) {
        this.documentWrapperClass = present(documentWrapperClass, "document wrapper class");
        return this;
    }

    /** Sets whether entries are served in the order they were written. */
    public SpaceTypeDescriptorBuilder fifoSupport(FifoSupport fifoSupport) {
        this.fifoSupport = switch (present(fifoSupport, "FIFO support")) {
            case NOT_SET, DEFAULT -> inherited.fifoSupport();
            case OFF, OPERATION, ALL -> fifoSupport;
        };
        return this;
    }

    /**
     * Sets whose value the entries of a group have in common, which are served one after the other.
     *
     * @throws IllegalStateException if another path was set before, or the super type has one
     * @throws IllegalArgumentException if the path leads through elements of a collection
     */
    public SpaceTypeDescriptorBuilder fifoGroupingProperty(String fifoGroupingPropertyPath) {
        requireUnset("FIFO grouping", fifoGrouping.path(), fifoGroupingPropertyPath);
        fifoGrouping = fifoGrouping.withPath(groupingPath(fifoGroupingPropertyPath));
        return this;
    }

    /**
     * Adds a path by which groups of entries are searched.
     *
     * @throws IllegalArgumentException if the path leads through elements of a collection
     */
    public SpaceTypeDescriptorBuilder addFifoGroupingIndex(String fifoGroupingIndexPath) {
        fifoGrouping = fifoGrouping.withIndex(groupingPath(fifoGroupingIndexPath));
        return this;
    }

    private String groupingPath(String path) {
        if (present(path, "FIFO grouping path").contains("[*]")) {
            throw new IllegalArgumentException(
                    "Entries of type '" + typeName + "' cannot be grouped by elements of a collection: '" + path + "'");
        }
        return path;
    }

    /** Sets whether entries are copied to backups and other sites. */
    public SpaceTypeDescriptorBuilder replicable(boolean replicable) {
        this.replicable = replicable;
        return this;
    }

    /** Sets whether entries may be held outside the heap where the space is set up for it. */
    public SpaceTypeDescriptorBuilder setBlobstoreEnabled(boolean blobstoreEnabled) {
        this.blobstoreEnabled = blobstoreEnabled;
        return this;
    }

    /** Sets whether every partition holds every entry. */
    public SpaceTypeDescriptorBuilder broadcast(boolean broadcast) {
        this.broadcast = broadcast;
        return this;
    }

    /** Sets whether entries may have properties beyond the fixed ones. */
    public SpaceTypeDescriptorBuilder supportsDynamicProperties(boolean supportsDynamicProperties) {
        this.dynamicProperties = supportsDynamicProperties;
        return this;
    }

    /** Sets whether an update can be refused because the entry's version is not the one in the space. */
    public SpaceTypeDescriptorBuilder supportsOptimisticLocking(boolean supportsOptimisticLocking) {
        this.optimisticLocking = supportsOptimisticLocking;
        return this;
    }

    /**
     * Sets how values are held where a property says nothing else. Values of primitives and strings and indexed values are held
     * as objects in any case.
     *
     * @throws IllegalStateException if another storage type was set before
     */
    public SpaceTypeDescriptorBuilder storageType(StorageType storageType) {
        if (this.storageType != StorageType.DEFAULT && this.storageType != storageType) {
            throw new IllegalStateException("The storage type of type '" + typeName + "' is already " + this.storageType
                    + " and cannot be set to " + storageType);
        }
        this.storageType = present(storageType, "storage type");
        return this;
    }

    /**
     * Sets the property in which each partition numbers the entries it gets, from 1.
     *
     * @param sequenceNumberFromDocumentBuilder true to have the property added if it is missing
     * @throws IllegalStateException if another property was set before, or the super type has one
     */
    public SpaceTypeDescriptorBuilder sequenceNumberProperty(
            String sequenceNumberPropertyName, boolean sequenceNumberFromDocumentBuilder) {
        requireUnset("sequence number", sequenceNumber, sequenceNumberPropertyName);
        sequenceNumber = present(sequenceNumberPropertyName, "sequence number property");
        addsSequenceNumber = sequenceNumberFromDocumentBuilder;
        return this;
    }

    /** Throws {@link UnsupportedOperationException}: this client cannot read entries that are packed as a whole. */
    public SpaceTypeDescriptorBuilder binaryStorage() {
        return binaryStorage(ClassBinaryStorageLayout.DEFAULT);
    }

    /** Throws {@link UnsupportedOperationException}: this client cannot read entries that are packed as a whole. */
    @SuppressWarnings("DoNotCallSuggester") // application code written for the vendor's API calls it
    public SpaceTypeDescriptorBuilder binaryStorage(ClassBinaryStorageLayout layout) {
        throw UnsupportedStorage.wholeEntries(typeName, layout);
    }

    /** Adds a property that every entry has. */
    public SpaceTypeDescriptorBuilder addFixedProperty(String propertyName, Class<?> propertyType) {
        return addFixedProperty(propertyName, propertyType, SpaceDocumentSupport.DEFAULT, StorageType.DEFAULT);
    }

    /** Adds a property that every entry has. */
    public SpaceTypeDescriptorBuilder addFixedProperty(
            String propertyName, Class<?> propertyType, SpaceDocumentSupport documentSupport) {
        return addFixedProperty(propertyName, propertyType, documentSupport, StorageType.DEFAULT);
    }

    /** Adds a property that every entry has. */
    public SpaceTypeDescriptorBuilder addFixedProperty(
            String propertyName, Class<?> propertyType, StorageType storageType) {
        return addFixedProperty(propertyName, propertyType, SpaceDocumentSupport.DEFAULT, storageType);
    }

    /**
     * Adds a property that every entry has.
     *
     * @throws IllegalArgumentException if the type or its super type already has a property with this name
     */
    public SpaceTypeDescriptorBuilder addFixedProperty(
            String propertyName, Class<?> propertyType, SpaceDocumentSupport documentSupport, StorageType storageType) {
        String propertyTypeName = present(propertyType, "property type").getName();
        return add(new PropertyDefinition(propertyName, propertyTypeName, propertyType, documentSupport, storageType));
    }

    /** Adds a property that every entry has, with a type this application may not have. */
    public SpaceTypeDescriptorBuilder addFixedProperty(String propertyName, String propertyTypeName) {
        return addFixedProperty(propertyName, propertyTypeName, SpaceDocumentSupport.DEFAULT, StorageType.DEFAULT);
    }

    /** Adds a property that every entry has, with a type this application may not have. */
    public SpaceTypeDescriptorBuilder addFixedProperty(
            String propertyName, String propertyTypeName, SpaceDocumentSupport documentSupport) {
        return addFixedProperty(propertyName, propertyTypeName, documentSupport, StorageType.DEFAULT);
    }

    /**
     * Adds a property that every entry has, with a type this application may not have.
     *
     * @param propertyTypeName the name as {@link Class#getName()} has it
     * @throws IllegalArgumentException if the type or its super type already has a property with this name
     */
    public SpaceTypeDescriptorBuilder addFixedProperty(
            String propertyName,
            String propertyTypeName,
            SpaceDocumentSupport documentSupport,
            StorageType storageType) {
        return add(new PropertyDefinition(
                propertyName, present(propertyTypeName, "property type"), null, documentSupport, storageType));
    }

    /** Throws {@link UnsupportedOperationException}: every server would have to have the code of the adapter. */
    @SuppressWarnings("DoNotCallSuggester") // application code written for the vendor's API calls it
    public SpaceTypeDescriptorBuilder addFixedProperty(
            String propertyName, Class<?> propertyType, Class<? extends PropertyStorageAdapter> storageAdapterClass) {
        throw UnsupportedStorage.adapter(typeName, propertyName, storageAdapterClass);
    }

    /** Throws {@link UnsupportedOperationException}: every server would have to have the code of the adapter. */
    @SuppressWarnings("DoNotCallSuggester") // application code written for the vendor's API calls it
    public SpaceTypeDescriptorBuilder addFixedProperty(
            String propertyName,
            Class<?> propertyType,
            SpaceDocumentSupport documentSupport,
            Class<? extends PropertyStorageAdapter> storageAdapterClass) {
        throw UnsupportedStorage.adapter(typeName, propertyName, storageAdapterClass);
    }

    /** Throws {@link UnsupportedOperationException}: every server would have to have the code of the adapter. */
    @SuppressWarnings("DoNotCallSuggester") // application code written for the vendor's API calls it
    public SpaceTypeDescriptorBuilder addFixedProperty(
            String propertyName,
            String propertyTypeName,
            SpaceDocumentSupport documentSupport,
            Class<? extends PropertyStorageAdapter> storageAdapterClass) {
        throw UnsupportedStorage.adapter(typeName, propertyName, storageAdapterClass);
    }

    private SpaceTypeDescriptorBuilder add(PropertyDefinition property) {
        String name = present(property.name(), "property name");
        present(property.documentSupport(), "document support");
        present(property.storageType(), "storage type");
        if (hasFixedProperty(name)) {
            throw new IllegalArgumentException(
                    "Type '" + typeName + "' or its super type already has a property '" + name + "'");
        }
        properties.put(name, property);
        return this;
    }

    /** Sets the property that identifies an entry and indexes it; entries are to be written with an id. */
    public SpaceTypeDescriptorBuilder idProperty(String idPropertyName) {
        return idProperty(idPropertyName, false);
    }

    /** Sets the property that identifies an entry; it is indexed unless the grid makes up the ids. */
    public SpaceTypeDescriptorBuilder idProperty(String idPropertyName, boolean autoGenerateId) {
        return idProperty(idPropertyName, autoGenerateId, autoGenerateId ? SpaceIndexType.NONE : SpaceIndexType.EQUAL);
    }

    /**
     * Sets the property that identifies an entry.
     *
     * @param autoGenerateId true if the grid makes up the id of an entry that is written without one
     * @throws IllegalStateException if another id property was set before
     * @throws IllegalArgumentException if the property is already indexed differently
     */
    public SpaceTypeDescriptorBuilder idProperty(
            String idPropertyName, boolean autoGenerateId, SpaceIndexType indexType) {
        requireUnset("id", idProperty, idPropertyName);
        this.idProperty = present(idPropertyName, "id property");
        this.autoGenerateId = autoGenerateId;
        return addImpliedIndex(idPropertyName, indexType);
    }

    /** Sets the property whose value decides the partition of an entry, and indexes it. */
    public SpaceTypeDescriptorBuilder routingProperty(String routingPropertyName) {
        return routingProperty(routingPropertyName, SpaceIndexType.EQUAL);
    }

    /**
     * Sets the property whose value decides the partition of an entry. Without one it is the id.
     *
     * @throws IllegalStateException if another routing property was set before
     * @throws IllegalArgumentException if the property is already indexed differently
     */
    public SpaceTypeDescriptorBuilder routingProperty(String routingPropertyName, SpaceIndexType indexType) {
        requireUnset("routing", routingProperty, routingPropertyName);
        this.routingProperty = present(routingPropertyName, "routing property");
        return addImpliedIndex(routingPropertyName, indexType);
    }

    private void requireUnset(String role, @Nullable String current, String wanted) {
        if (current != null) {
            throw new IllegalStateException("The " + role + " property of type '" + typeName + "' is already '"
                    + current + "' and cannot be set to '" + wanted + "'");
        }
    }

    private SpaceTypeDescriptorBuilder addImpliedIndex(String property, SpaceIndexType indexType) {
        if (!present(indexType, "index type").isIndexed()) {
            return this;
        }
        SpaceIndex existing = indexes.get(property);
        if (existing == null) {
            return addPropertyIndex(property, indexType);
        }
        if (byCurrentName(existing.getIndexType()) != byCurrentName(indexType)) {
            throw new IllegalArgumentException("Property '" + property + "' of type '" + typeName
                    + "' cannot be indexed as " + indexType + ", it is already indexed as " + existing.getIndexType());
        }
        return this;
    }

    private static SpaceIndexType byCurrentName(SpaceIndexType type) {
        return switch (type) {
            case BASIC -> SpaceIndexType.EQUAL;
            case EXTENDED -> SpaceIndexType.EQUAL_AND_ORDERED;
            default -> type;
        };
    }

    /** Indexes a property. */
    public SpaceTypeDescriptorBuilder addPropertyIndex(String propertyName, SpaceIndexType indexType) {
        return addPropertyIndex(propertyName, indexType, false);
    }

    /** Indexes a property, with at most one entry for each value if it is unique. */
    public SpaceTypeDescriptorBuilder addPropertyIndex(String propertyName, SpaceIndexType indexType, boolean unique) {
        return addIndex(SpaceIndexFactory.createPropertyIndex(propertyName, indexType, unique));
    }

    /** Indexes what a path leads to, such as {@code address.street} or {@code tags[*]}. */
    public SpaceTypeDescriptorBuilder addPathIndex(String path, SpaceIndexType indexType) {
        return addPathIndex(path, indexType, false);
    }

    /** Indexes what a path leads to, with at most one entry for each value if it is unique. */
    public SpaceTypeDescriptorBuilder addPathIndex(String path, SpaceIndexType indexType, boolean unique) {
        return addIndex(SpaceIndexFactory.createPathIndex(path, indexType, unique));
    }

    /** Indexes the values of several paths together, for equality. */
    public SpaceTypeDescriptorBuilder addCompoundIndex(String[] paths) {
        return addCompoundIndex(paths, false);
    }

    /** Indexes the values of several paths together, with at most one entry for each combination if it is unique. */
    public SpaceTypeDescriptorBuilder addCompoundIndex(String[] paths, boolean unique) {
        return addCompoundIndex(paths, SpaceIndexType.EQUAL, unique);
    }

    /**
     * Indexes the values of several paths together.
     *
     * @throws UnsupportedOperationException if the type is not {@link SpaceIndexType#EQUAL}
     */
    public SpaceTypeDescriptorBuilder addCompoundIndex(String[] paths, SpaceIndexType indexType) {
        return addCompoundIndex(paths, indexType, false);
    }

    /**
     * Indexes the values of several paths together, with at most one entry for each combination if it is unique.
     *
     * @throws UnsupportedOperationException if the type is not {@link SpaceIndexType#EQUAL}
     */
    public SpaceTypeDescriptorBuilder addCompoundIndex(String[] paths, SpaceIndexType indexType, boolean unique) {
        return addIndex(SpaceIndexFactory.createCompoundIndex(paths, indexType, null, unique));
    }

    /**
     * Adds an index.
     *
     * @throws IllegalArgumentException if the type or its super type already has an index of that property or path
     */
    public SpaceTypeDescriptorBuilder addIndex(SpaceIndex index) {
        String name = present(index, "index").getName();
        if (indexes.containsKey(name)
                || (superType != null && superType.getIndexes().containsKey(name))) {
            throw new IllegalArgumentException(
                    "Type '" + typeName + "' or its super type already has an index '" + name + "'");
        }
        indexes.put(name, index);
        return this;
    }

    /**
     * The description. The builder may be changed and used again afterwards. An id or routing property that was not added is
     * added now; a type of documents without an id gets one that the grid generates.
     *
     * @throws IllegalStateException if the storage type differs from that of the super type, or there are FIFO grouping
     *     indexes without a FIFO grouping property
     * @throws IllegalArgumentException if the type is broadcast but needs a partition or a generated id
     */
    public SpaceTypeDescriptor create() {
        String numbered = sequenceNumber;
        if (numbered != null && addsSequenceNumber && !hasFixedProperty(numbered)) {
            addFixedProperty(numbered, Long.class);
        }
        return new TypeAssembly(
                        typeName,
                        superType,
                        objectClass,
                        new TypeOptions(
                                fifoSupport,
                                replicable,
                                blobstoreEnabled,
                                broadcast,
                                dynamicProperties,
                                optimisticLocking,
                                storageType,
                                documentWrapperClass,
                                fifoGrouping,
                                sequenceNumber),
                        properties,
                        indexes)
                .assemble(idProperty, autoGenerateId, routingProperty);
    }

    private boolean hasFixedProperty(String name) {
        return properties.containsKey(name) || (superType != null && superType.getFixedPropertyPosition(name) != -1);
    }

    private static <V> V present(@Nullable V value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The " + name + " must not be null");
        }
        return value;
    }
}
