package com.gigaspaces.metadata;

import org.jspecify.annotations.Nullable;

/** The description of a property that every entry of a type has. */
public interface SpacePropertyDescriptor {

    String getName();

    /** The name of the property's class as {@link Class#getName()} has it, such as {@code int} or {@code [B}. */
    String getTypeName();

    /** The name of the property's class as people write it, such as {@code byte[]}. */
    String getTypeDisplayName();

    /** The property's class; {@code Object} if this application has no class with the type's name. */
    Class<?> getType();

    SpaceDocumentSupport getDocumentSupport();

    /** How the value is held; never {@link StorageType#DEFAULT}. */
    StorageType getStorageType();

    /** The name of the class that converts the value for storage in the grid, or null if there is none. */
    @Nullable
    String getStorageAdapterName();
}
