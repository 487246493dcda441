package com.gigaspaces.metadata;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fixed property as it was given to the builder, with defaults that only the whole type decides. */
record PropertyDefinition(
        String name,
        String typeName,
        @Nullable Class<?> type,
        SpaceDocumentSupport documentSupport,
        StorageType storageType) {

    FixedProperty resolve(StorageType typeStorage, Set<String> indexNames) {
        Class<?> resolvedType = type == null ? PropertyTypes.forName(typeName) : type;
        return new FixedProperty(
                name,
                typeName,
                resolvedType,
                documentSupport == SpaceDocumentSupport.DEFAULT
                        ? PropertyTypes.documentSupport(resolvedType)
                        : documentSupport,
                resolveStorage(typeStorage, indexNames));
    }

    private StorageType resolveStorage(StorageType typeStorage, Set<String> indexNames) {
        if (storageType != StorageType.DEFAULT) {
            return storageType;
        }
        // Values that are cheap to hold, or that an index must look into, stay objects whatever the type says.
        return PropertyTypes.isSimple(typeName) || indexNames.stream().anyMatch(index -> isIndexedBy(index, name))
                ? StorageType.OBJECT
                : typeStorage;
    }

    static boolean isIndexedBy(String index, String name) {
        return index.equals(name) || index.startsWith(name + ".") || index.startsWith(name + "[");
    }
}
