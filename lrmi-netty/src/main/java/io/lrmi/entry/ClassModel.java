package io.lrmi.entry;

import com.gigaspaces.annotation.pojo.FifoSupport;
import com.gigaspaces.metadata.StorageType;
import io.lrmi.wire.type.FifoGrouping;
import io.lrmi.wire.type.IndexDescriptor;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a class and its annotations say about its entries.
 *
 * @param superModel of the super class, null if that is {@code Object}
 * @param beans all bean properties by name, whether part of entries or not
 * @param properties those that are, in entry order: the ones of super classes first, then by name
 * @param indexes by name
 */
record ClassModel(
        Class<?> type,
        @Nullable ClassModel superModel,
        Map<String, BeanProperty> beans,
        List<ModelProperty> properties,
        @Nullable String id,
        boolean autoGenerateId,
        @Nullable String routing,
        @Nullable String version,
        @Nullable String persist,
        @Nullable String leaseExpiration,
        @Nullable String dynamicProperties,
        boolean persistent,
        boolean replicable,
        boolean blobstoreEnabled,
        boolean broadcast,
        FifoSupport fifoSupport,
        StorageType storageType,
        Map<String, IndexDescriptor> indexes,
        FifoGrouping fifoGrouping,
        @Nullable String sequenceNumber,
        @Nullable EntryConstructor constructor) {

    /** Whether a property gets its value from the constructor. */
    boolean isSetByConstructor(String property) {
        return constructor != null && constructor.sets(property);
    }

    @Nullable
    ModelProperty property(String name) {
        for (ModelProperty property : properties) {
            if (property.name().equals(name)) {
                return property;
            }
        }
        return null;
    }

    int position(String name) {
        for (int i = 0; i < properties.size(); i++) {
            if (properties.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
