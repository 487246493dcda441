package io.lrmi.entry;

import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.StorageType;
import org.jspecify.annotations.Nullable;

/**
 * A property of a class that is part of its entries.
 *
 * @param level how many classes down the hierarchy from the one examined it was first declared; 0 in that class itself
 * @param nullValue value of a primitive property that stands for null
 */
record ModelProperty(
        BeanProperty bean,
        int level,
        @Nullable Object nullValue,
        StorageType storageType,
        SpaceDocumentSupport documentSupport) {

    String name() {
        return bean.name();
    }
}
