package com.gigaspaces.metadata;

import org.jspecify.annotations.Nullable;

/** A fixed property with nothing left to default. */
record FixedProperty(
        String name, String typeName, Class<?> type, SpaceDocumentSupport documentSupport, StorageType storageType)
        implements SpacePropertyDescriptor {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public String getTypeName() {
        return typeName;
    }

    @Override
    public String getTypeDisplayName() {
        return typeName.startsWith("[") ? type.getTypeName() : typeName;
    }

    @Override
    public Class<?> getType() {
        return type;
    }

    @Override
    public SpaceDocumentSupport getDocumentSupport() {
        return documentSupport;
    }

    @Override
    public StorageType getStorageType() {
        return storageType;
    }

    @Override
    public @Nullable String getStorageAdapterName() {
        return null;
    }
}
