package org.openspaces.core;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.index.AddTypeIndexesResult;
import com.gigaspaces.metadata.index.SpaceIndex;
import org.jspecify.annotations.Nullable;

/** Tells which types a space knows, and makes new ones known to it. */
public interface GigaSpaceTypeManager {

    /** The description of the named type, or null if the space does not know the type. */
    @Nullable
    SpaceTypeDescriptor getTypeDescriptor(String typeName);

    /** The description of the type that is named like the class, or null if the space does not know it. */
    @Nullable
    SpaceTypeDescriptor getTypeDescriptor(Class<?> type);

    /**
     * Makes a type known to the space; needed before documents of it are used.
     *
     * @throws SpaceMetadataException if the space knows the type with other properties
     */
    void registerTypeDescriptor(SpaceTypeDescriptor typeDescriptor);

    /**
     * Makes the type of an annotated class known to the space. Happens by itself when the first entry of it is used.
     *
     * @throws SpaceMetadataException if the class is not fit for a space or the space knows it with other properties
     */
    void registerTypeDescriptor(Class<?> type);

    /**
     * Adds an index to a type the space knows, and to all types that extend it. An index that exists already is left as it
     * is.
     *
     * @return fails with a {@link SpaceMetadataException} if the space does not know the type, or has an index of the same
     *     name and another type
     */
    default AsyncFuture<AddTypeIndexesResult> asyncAddIndex(String typeName, SpaceIndex index) {
        return asyncAddIndex(typeName, index, null);
    }

    /**
     * Adds an index to a type the space knows, and to all types that extend it. An index that exists already is left as it
     * is.
     *
     * @param listener called on a thread of the client, null for none
     * @return fails with a {@link SpaceMetadataException} if the space does not know the type, or has an index of the same
     *     name and another type
     */
    default AsyncFuture<AddTypeIndexesResult> asyncAddIndex(
            String typeName, SpaceIndex index, @Nullable AsyncFutureListener<AddTypeIndexesResult> listener) {
        return asyncAddIndexes(typeName, new SpaceIndex[] {index}, listener);
    }

    /**
     * Adds indexes to a type the space knows, and to all types that extend it. Those that exist already are left as they
     * are.
     *
     * @param listener called on a thread of the client, null for none
     * @return fails with a {@link SpaceMetadataException} if the space does not know the type, or has an index of the same
     *     name and another type
     */
    AsyncFuture<AddTypeIndexesResult> asyncAddIndexes(
            String typeName, SpaceIndex[] indexes, @Nullable AsyncFutureListener<AddTypeIndexesResult> listener);
}
