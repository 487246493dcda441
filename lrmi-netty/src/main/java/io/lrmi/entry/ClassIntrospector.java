package io.lrmi.entry;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceClass.IncludeProperties;
import com.gigaspaces.annotation.pojo.SpaceClassBinaryStorage;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.StorageType;
import io.lrmi.wire.type.FifoGrouping;
import io.lrmi.wire.type.IndexDescriptor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads a class the way every client of the grid does, because the names, types and order of the properties it finds
 * decide whether client and grid talk about the same type (docs/protocol.md, "Types from classes").
 */
final class ClassIntrospector {

    private static final Comparator<ModelProperty> BY_LEVEL = (a, b) -> Integer.compare(b.level(), a.level());

    private final Class<?> type;
    private final @Nullable ClassModel superModel;
    private final Map<String, BeanProperty> beans;
    private final PropertyAnnotations annotations;
    private final @Nullable SpaceClass options;
    private final @Nullable EntryConstructor constructor;
    private final @Nullable String id;
    private final boolean autoGenerateId;
    private final @Nullable String routing;
    private final @Nullable String version;
    private final @Nullable String persist;
    private final @Nullable String leaseExpiration;
    private final @Nullable String dynamicProperties;

    private ClassIntrospector(Class<?> type, @Nullable ClassModel superModel) {
        this.type = type;
        this.superModel = superModel;
        this.beans = BeanProperties.of(type);
        this.annotations = PropertyAnnotations.of(type, beans);
        this.constructor = EntryConstructor.of(type, beans);
        this.options = type.getDeclaredAnnotation(SpaceClass.class);
        if (type.isAnnotationPresent(SpaceClassBinaryStorage.class)) {
            throw annotations.invalid("@SpaceClassBinaryStorage packs whole entries in a form that this client does not"
                    + " read and write; use @SpaceClass(storageType = BINARY), which does so for each value");
        }
        this.id = inherited(annotations.id(), superModel == null ? null : superModel.id());
        this.autoGenerateId = annotations.autoGenerateId()
                || (annotations.id() == null && superModel != null && superModel.autoGenerateId());
        this.routing = inherited(annotations.routing(), superModel == null ? null : superModel.routing());
        this.version = inherited(annotations.version(), superModel == null ? null : superModel.version());
        this.persist = inherited(annotations.persist(), superModel == null ? null : superModel.persist());
        this.leaseExpiration =
                inherited(annotations.leaseExpiration(), superModel == null ? null : superModel.leaseExpiration());
        this.dynamicProperties =
                inherited(annotations.dynamicProperties(), superModel == null ? null : superModel.dynamicProperties());
    }

    private static @Nullable String inherited(@Nullable String own, @Nullable String above) {
        return own != null ? own : above;
    }

    /**
     * Reads a class below one that has been read.
     *
     * @throws org.openspaces.core.SpaceMetadataException if its annotations contradict each other
     */
    static ClassModel introspect(Class<?> type, @Nullable ClassModel superModel) {
        ClassIntrospector introspector = new ClassIntrospector(type, superModel);
        ClassModel model = introspector.model();
        new ClassValidator(model).validate();
        return model;
    }

    private ClassModel model() {
        List<ModelProperty> properties = properties();
        FifoGrouping fifoGrouping = fifoGrouping();
        return new ClassModel(
                type,
                superModel,
                beans,
                properties,
                id,
                autoGenerateId,
                routing,
                version,
                persist,
                leaseExpiration,
                dynamicProperties,
                options == null || options.persist(),
                options == null || options.replicate(),
                options == null || options.blobstoreEnabled(),
                options != null && options.broadcast(),
                fifoSupport(),
                storageType(),
                indexes(properties, fifoGrouping),
                fifoGrouping,
                sequenceNumber(),
                constructor);
    }

    private FifoGrouping fifoGrouping() {
        FifoGrouping above = superModel == null ? FifoGrouping.NONE : superModel.fifoGrouping();
        String own = annotations.fifoGrouping();
        if (own != null && above.path() != null) {
            throw annotations.invalid(
                    "its entries are grouped by '" + own + "', but those of its super class by '" + above.path() + "'");
        }
        Set<String> indexes = new TreeSet<>(above.indexes());
        indexes.addAll(annotations.fifoGroupingIndexes());
        if (!indexes.isEmpty() && own == null && above.path() == null) {
            throw annotations.invalid("it has @SpaceFifoGroupingIndex on " + indexes
                    + ", but no @SpaceFifoGroupingProperty to group its entries by");
        }
        return new FifoGrouping(own == null ? above.path() : own, List.copyOf(indexes));
    }

    private @Nullable String sequenceNumber() {
        String own = annotations.sequenceNumber();
        String above = superModel == null ? null : superModel.sequenceNumber();
        if (own != null && above != null) {
            throw annotations.invalid(
                    "its entries are numbered in '" + own + "', but those of its super class in '" + above + "'");
        }
        return own == null ? above : own;
    }

    private FifoSupport fifoSupport() {
        FifoSupport own = options == null ? FifoSupport.DEFAULT : options.fifoSupport();
        if (own != FifoSupport.NOT_SET && own != FifoSupport.DEFAULT) {
            return own;
        }
        return superModel == null ? FifoSupport.OFF : superModel.fifoSupport();
    }

    private StorageType storageType() {
        StorageType own = options == null ? StorageType.DEFAULT : options.storageType();
        StorageType above = superModel == null ? StorageType.DEFAULT : superModel.storageType();
        if (own != StorageType.DEFAULT && above != StorageType.DEFAULT && own != above) {
            throw annotations.invalid("its storage type is " + own + ", but that of its super class is " + above);
        }
        return own == StorageType.DEFAULT ? above : own;
    }

    private List<ModelProperty> properties() {
        List<ModelProperty> properties = new ArrayList<>();
        for (BeanProperty bean : beans.values()) {
            ModelProperty above = superModel == null ? null : superModel.property(bean.name());
            if (isIncluded(bean, above != null)) {
                properties.add(property(bean, above));
            } else if (above != null) {
                throw annotations.invalid("property '" + bean.name()
                        + "' is part of the entries of its super class and cannot be left out");
            }
        }
        // The beans come by name already, and the sort is stable.
        properties.sort(BY_LEVEL);
        return List.copyOf(properties);
    }

    private boolean isIncluded(BeanProperty bean, boolean above) {
        String name = bean.name();
        boolean required = name.equals(id) || name.equals(routing) || annotations.indexes(name);
        if (annotations.excludes(name)) {
            if (required || annotations.includes(name)) {
                throw annotations.invalid("property '" + name
                        + "' is excluded, but an id, routing, index or other annotation includes it");
            }
            return false;
        }
        if (name.equals(version)
                || name.equals(leaseExpiration)
                || name.equals(dynamicProperties)
                || name.equals(persist)) {
            if (annotations.includes(name)) {
                throw annotations.invalid("property '" + name
                        + "' holds the version, lease, persistence or dynamic properties of an entry"
                        + " and cannot be a property of it as well");
            }
            return false;
        }
        if (required || annotations.includes(name)) {
            return true;
        }
        boolean constructed = constructor != null && constructor.sets(name);
        if (bean.getter() == null || (bean.setter() == null && !constructed)) {
            return false;
        }
        boolean implicit = options == null || options.includeProperties() == IncludeProperties.IMPLICIT;
        boolean declaredHere = bean.getter().getDeclaringClass() == type
                || (bean.setter() != null && bean.setter().getDeclaringClass() == type);
        return above || (implicit && declaredHere);
    }

    private ModelProperty property(BeanProperty bean, @Nullable ModelProperty above) {
        String name = bean.name();
        Object nullValue = annotations.nullValue(name);
        StorageType storage = annotations.storageType(name);
        SpaceDocumentSupport support = annotations.documentSupport(name);
        if (above != null) {
            nullValue = nullValue == null ? above.nullValue() : nullValue;
            if (storage != StorageType.DEFAULT
                    && above.storageType() != StorageType.DEFAULT
                    && storage != above.storageType()) {
                throw annotations.invalid("the storage type of property '" + name + "' is " + storage
                        + ", but in its super class it is " + above.storageType());
            }
            storage = storage == StorageType.DEFAULT ? above.storageType() : storage;
            support = support == SpaceDocumentSupport.DEFAULT ? above.documentSupport() : support;
        }
        return new ModelProperty(bean, above == null ? 0 : above.level() + 1, nullValue, storage, support);
    }

    private Map<String, IndexDescriptor> indexes(List<ModelProperty> properties, FifoGrouping fifoGrouping) {
        Map<String, IndexDescriptor> indexes = new TreeMap<>(annotations.pathIndexes());
        for (IndexDescriptor index : annotations.propertyIndexes().values()) {
            String name = index.name();
            boolean unique = index.unique() || (name.equals(id) && !autoGenerateId);
            indexes.put(name, at(index, unique, properties));
        }
        if (superModel != null && (options == null || options.inheritIndexes())) {
            superModel.indexes().forEach(indexes::putIfAbsent);
        }
        if (id != null && !autoGenerateId) {
            addImplied(indexes, id, true, properties);
        }
        if (routing != null) {
            addImplied(indexes, routing, false, properties);
        }
        if (fifoGrouping.path() != null) {
            addImplied(indexes, fifoGrouping.path(), false, properties);
            fifoGrouping.indexes().forEach(path -> addImplied(indexes, path, false, properties));
        }
        return new LinkedHashMap<>(indexes);
    }

    private static void addImplied(
            Map<String, IndexDescriptor> indexes, String name, boolean unique, List<ModelProperty> properties) {
        if (!indexes.containsKey(name)) {
            IndexDescriptor index =
                    new IndexDescriptor(PropertyAnnotations.INDEX_VERSION, name, IndexDescriptor.EQUAL, unique, -1);
            indexes.put(name, at(index, unique, properties));
        }
    }

    /** The position is -1 if the property has a role that keeps it out of the entries; the validator rejects that. */
    private static IndexDescriptor at(IndexDescriptor index, boolean unique, List<ModelProperty> properties) {
        int position = properties.size() - 1;
        while (position >= 0 && !properties.get(position).name().equals(index.name())) {
            position--;
        }
        return new IndexDescriptor(index.version(), index.name(), index.kind(), unique, position);
    }
}
