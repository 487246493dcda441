package com.gigaspaces.metadata.index;

/** The description of an index of a type. */
public interface SpaceIndex {

    /** The property or path that is indexed; the paths with {@code +} between them if there are several. */
    String getName();

    SpaceIndexType getIndexType();

    /** True if no two entries of a partition may have the same value. */
    boolean isUnique();
}
