package org.openspaces.core;

import com.gigaspaces.metadata.SpaceTypeDescriptor;
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
}
