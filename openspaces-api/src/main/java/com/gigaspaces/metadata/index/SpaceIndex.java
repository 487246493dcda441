package com.gigaspaces.metadata.index;

/** The description of an index of a type. */
public interface SpaceIndex {

    /** The property or path that is indexed. */
    String getName();

    SpaceIndexType getIndexType();

    /** True if no two entries of a partition may have the same value. */
    boolean isUnique();
}
