package io.lrmi.entry;

import com.gigaspaces.annotation.pojo.CompoundSpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceDynamicProperties;
import com.gigaspaces.annotation.pojo.SpaceExclude;
import com.gigaspaces.annotation.pojo.SpaceFifoGroupingIndex;
import com.gigaspaces.annotation.pojo.SpaceFifoGroupingProperty;
import com.gigaspaces.annotation.pojo.SpaceId;
import com.gigaspaces.annotation.pojo.SpaceIndex;
import com.gigaspaces.annotation.pojo.SpaceIndexes;
import com.gigaspaces.annotation.pojo.SpaceLeaseExpiration;
import com.gigaspaces.annotation.pojo.SpacePersist;
import com.gigaspaces.annotation.pojo.SpaceProperty;
import com.gigaspaces.annotation.pojo.SpacePropertyStorage;
import com.gigaspaces.annotation.pojo.SpacePropertyStorageAdapter;
import com.gigaspaces.annotation.pojo.SpaceRouting;
import com.gigaspaces.annotation.pojo.SpaceSequenceNumber;
import com.gigaspaces.annotation.pojo.SpaceStorageType;
import com.gigaspaces.annotation.pojo.SpaceVersion;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.StorageType;
import com.gigaspaces.metadata.index.SpaceIndexFactory;
import com.gigaspaces.metadata.index.SpaceIndexType;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.type.IndexDescriptor;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/**
 * What the annotations on the getters that one class declares itself say. Getters it inherits count for the super class
 * that declares them.
 */
final class PropertyAnnotations {

    /** The layout of an index has not changed since this version. */
    static final ProtocolVersion INDEX_VERSION = ProtocolVersion.V15_0_0;

    private static final int NO_POSITION = -1;

    private final Class<?> type;
    private final Set<String> included = new HashSet<>();
    private final Set<String> excluded = new HashSet<>();
    private final Map<String, Object> nullValues = new HashMap<>();
    private final Map<String, SpaceDocumentSupport> documentSupport = new HashMap<>();
    private final Map<String, StorageType> storageTypes = new HashMap<>();
    private final Map<String, IndexDescriptor> propertyIndexes = new HashMap<>();
    private final Map<String, IndexDescriptor> pathIndexes = new HashMap<>();
    private @Nullable String id;
    private boolean autoGenerateId;
    private @Nullable String routing;
    private @Nullable String version;
    private @Nullable String persist;
    private @Nullable String leaseExpiration;
    private @Nullable String dynamicProperties;
    private @Nullable String sequenceNumber;
    private @Nullable String fifoGrouping;
    private final Set<String> fifoGroupingIndexes = new TreeSet<>();

    private PropertyAnnotations(Class<?> type) {
        this.type = type;
    }

    static PropertyAnnotations of(Class<?> type, Map<String, BeanProperty> beans) {
        PropertyAnnotations annotations = new PropertyAnnotations(type);
        for (BeanProperty bean : beans.values()) {
            Method getter = bean.getter();
            if (getter != null && getter.getDeclaringClass() == type) {
                annotations.read(bean, getter);
            }
        }
        for (CompoundSpaceIndex index : type.getDeclaredAnnotationsByType(CompoundSpaceIndex.class)) {
            annotations.addCompoundIndex(index);
        }
        return annotations;
    }

    private void read(BeanProperty bean, Method getter) {
        String name = bean.name();
        // One pass over all of them: a fresh JVM pays much more for asking for each kind.
        for (Annotation annotation : getter.getDeclaredAnnotations()) {
            if (annotation instanceof SpaceProperty property) {
                read(bean, property);
            } else if (annotation instanceof SpaceStorageType storage) {
                included.add(name);
                setStorageType(name, storage.storageType());
            } else if (annotation instanceof SpacePropertyStorage storage) {
                setStorageType(name, storage.value());
            } else if (annotation instanceof SpacePropertyStorageAdapter adapter) {
                throw invalid("the values of '" + name + "' are to be held by "
                        + adapter.value().getName()
                        + ", but a storage adapter is code that every server would have to have, and this client brings"
                        + " none there; use @SpaceStorageType(storageType = BINARY) or COMPRESSED, or convert the value"
                        + " in the getter and setter");
            } else if (annotation instanceof SpaceSequenceNumber) {
                sequenceNumber = only(SpaceSequenceNumber.class, sequenceNumber, name);
            } else if (annotation instanceof SpaceId spaceId) {
                id = only(SpaceId.class, id, name);
                autoGenerateId = spaceId.autoGenerate();
            } else if (annotation instanceof SpaceRouting) {
                routing = only(SpaceRouting.class, routing, name);
            } else if (annotation instanceof SpaceVersion) {
                version = only(SpaceVersion.class, version, name);
            } else if (annotation instanceof SpacePersist) {
                persist = only(SpacePersist.class, persist, name);
            } else if (annotation instanceof SpaceLeaseExpiration) {
                leaseExpiration = only(SpaceLeaseExpiration.class, leaseExpiration, name);
            } else if (annotation instanceof SpaceDynamicProperties) {
                dynamicProperties = only(SpaceDynamicProperties.class, dynamicProperties, name);
            } else if (annotation instanceof SpaceExclude) {
                excluded.add(name);
            } else if (annotation instanceof SpaceFifoGroupingProperty grouping) {
                included.add(name);
                fifoGrouping = only(SpaceFifoGroupingProperty.class, fifoGrouping, path(name, grouping.path()));
            } else if (annotation instanceof SpaceFifoGroupingIndex grouping) {
                included.add(name);
                fifoGroupingIndexes.add(path(name, grouping.path()));
            } else if (annotation instanceof SpaceIndex index) {
                addIndex(name, index);
            } else if (annotation instanceof SpaceIndexes several) {
                for (SpaceIndex index : several.value()) {
                    addIndex(name, index);
                }
            }
        }
    }

    private void setStorageType(String name, StorageType storage) {
        if (storageTypes.putIfAbsent(name, storage) != null) {
            throw invalid("property '" + name + "' has both @SpaceStorageType and @SpacePropertyStorage");
        }
    }

    private void read(BeanProperty bean, SpaceProperty property) {
        String name = bean.name();
        included.add(name);
        Object nullValue = NullValues.parse(type, bean, property.nullValue());
        if (nullValue != null) {
            nullValues.put(name, nullValue);
        }
        documentSupport.put(name, property.documentSupport());
        SpaceIndexType index = property.index().toSpaceIndexType();
        if (index != null) {
            addPropertyIndex(name, index, false);
        }
    }

    private String only(Class<? extends Annotation> annotation, @Nullable String current, String name) {
        if (current != null) {
            throw invalid("@" + annotation.getSimpleName() + " is on both '" + current + "' and '" + name + "'");
        }
        return name;
    }

    private void addIndex(String property, SpaceIndex index) {
        if (index.path().isEmpty()) {
            addPropertyIndex(property, index.type(), index.unique());
            return;
        }
        String path = path(property, index.path());
        addPathIndex(
                new IndexDescriptor(INDEX_VERSION, path, TypeCodes.index(index.type()), index.unique(), NO_POSITION));
    }

    private static String path(String property, String within) {
        if (within.isEmpty()) {
            return property;
        }
        return within.startsWith("[*]") ? property + within : property + "." + within;
    }

    private void addCompoundIndex(CompoundSpaceIndex index) {
        try {
            addPathIndex(Descriptors.index(
                    SpaceIndexFactory.createCompoundIndex(index.paths(), SpaceIndexType.EQUAL, null, index.unique()),
                    NO_POSITION));
        } catch (IllegalArgumentException e) {
            throw invalid(String.valueOf(e.getMessage()));
        }
    }

    private void addPathIndex(IndexDescriptor index) {
        if (pathIndexes.put(index.name(), index) != null) {
            throw invalid("there are two indexes on '" + index.name() + "'");
        }
    }

    private void addPropertyIndex(String property, SpaceIndexType kind, boolean unique) {
        IndexDescriptor index =
                new IndexDescriptor(INDEX_VERSION, property, TypeCodes.index(kind), unique, NO_POSITION);
        IndexDescriptor existing = propertyIndexes.putIfAbsent(property, index);
        if (existing != null) {
            throw invalid("there are two indexes on '" + property + "'");
        }
    }

    SpaceMetadataException invalid(String reason) {
        return new SpaceMetadataException(type.getName() + " cannot be an entry: " + reason);
    }

    boolean includes(String property) {
        return included.contains(property);
    }

    boolean excludes(String property) {
        return excluded.contains(property);
    }

    boolean indexes(String property) {
        return propertyIndexes.containsKey(property);
    }

    @Nullable
    Object nullValue(String property) {
        return nullValues.get(property);
    }

    SpaceDocumentSupport documentSupport(String property) {
        return documentSupport.getOrDefault(property, SpaceDocumentSupport.DEFAULT);
    }

    StorageType storageType(String property) {
        return storageTypes.getOrDefault(property, StorageType.DEFAULT);
    }

    /** Indexes of properties, whose positions are not known yet. */
    Map<String, IndexDescriptor> propertyIndexes() {
        return propertyIndexes;
    }

    Map<String, IndexDescriptor> pathIndexes() {
        return pathIndexes;
    }

    /** The path by which entries are grouped, null if they are not. */
    @Nullable
    String fifoGrouping() {
        return fifoGrouping;
    }

    Set<String> fifoGroupingIndexes() {
        return fifoGroupingIndexes;
    }

    /** The property in which entries are numbered, null if they are not. */
    @Nullable
    String sequenceNumber() {
        return sequenceNumber;
    }

    @Nullable
    String id() {
        return id;
    }

    boolean autoGenerateId() {
        return autoGenerateId;
    }

    @Nullable
    String routing() {
        return routing;
    }

    @Nullable
    String version() {
        return version;
    }

    @Nullable
    String persist() {
        return persist;
    }

    @Nullable
    String leaseExpiration() {
        return leaseExpiration;
    }

    @Nullable
    String dynamicProperties() {
        return dynamicProperties;
    }
}
