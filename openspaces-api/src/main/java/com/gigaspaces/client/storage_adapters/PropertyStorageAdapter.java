package com.gigaspaces.client.storage_adapters;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Turns values of a property into what the space holds and back. Servers load the class of an adapter, and remote clients bring
 * none there: this client refuses types with adapters of their own. {@link com.gigaspaces.metadata.StorageType#BINARY} and {@link
 * com.gigaspaces.metadata.StorageType#COMPRESSED} stand for adapters that every server has.
 */
public abstract class PropertyStorageAdapter {

    /** What the space holds of a value, which is not null. */
    public abstract Object toSpace(Object value) throws IOException;

    /** The value of what the space holds, which is not null. */
    public abstract @Nullable Object fromSpace(Object value) throws IOException, ClassNotFoundException;

    /** A name for people. */
    public String getName() {
        return getClass().getSimpleName();
    }

    /** The class of what the space holds, null if it can be any. */
    public @Nullable Class<?> getStorageClass() {
        return useBase64Wrapper() ? String.class : null;
    }

    /** Whether values are equal if what the space holds of them is. */
    public boolean supportsEqualsMatching() {
        return false;
    }

    /** Whether values have the order of what the space holds of them. */
    public boolean supportsOrderedMatching() {
        return false;
    }

    /** Whether bytes are held as text. */
    public boolean useBase64Wrapper() {
        return false;
    }
}
