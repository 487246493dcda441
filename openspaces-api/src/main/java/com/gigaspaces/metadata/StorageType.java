package com.gigaspaces.metadata;

/** The form in which a space holds the value of a property. */
public enum StorageType {
    /** As the type or its super type says, {@link #OBJECT} if neither says anything. */
    DEFAULT,
    /** As an object, which can be matched and indexed. */
    OBJECT,
    /** As serialized bytes, which the grid never has to load a class for. */
    BINARY,
    /** As compressed serialized bytes. */
    COMPRESSED
}
