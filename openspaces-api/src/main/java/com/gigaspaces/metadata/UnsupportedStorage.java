package com.gigaspaces.metadata;

/** Why some forms in which a space can hold entries cannot be had. */
final class UnsupportedStorage {

    private UnsupportedStorage() {}

    static UnsupportedOperationException wholeEntries(String typeName, ClassBinaryStorageLayout layout) {
        return new UnsupportedOperationException("Class binary storage (" + layout + ") packs whole entries of type '"
                + typeName
                + "' in a form that this client does not read and write; use storageType(StorageType.BINARY),"
                + " which does so for each value");
    }

    static UnsupportedOperationException adapter(String typeName, String propertyName, Class<?> adapter) {
        return new UnsupportedOperationException("Property '" + propertyName + "' of type '" + typeName
                + "' cannot be held by " + adapter.getName()
                + ", because every server would have to have that class and"
                + " this client brings none there; use StorageType.BINARY or COMPRESSED, or convert the value before"
                + " it is written");
    }
}
