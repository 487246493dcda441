package com.gigaspaces.metadata.index;

/** Which comparisons an index speeds up. */
public enum SpaceIndexType {
    /** None: there is no index. */
    NONE,
    /** The older name of {@link #EQUAL}. */
    BASIC,
    /** The older name of {@link #EQUAL_AND_ORDERED}. */
    EXTENDED,
    /** Equality. */
    EQUAL,
    /** Less than, greater than and between. */
    ORDERED,
    /** Both equality and order. */
    EQUAL_AND_ORDERED;

    /** True unless this is {@link #NONE}. */
    public boolean isIndexed() {
        return this != NONE;
    }

    /** True if the index speeds up comparisons by order. */
    public boolean isOrdered() {
        return this == EXTENDED || this == ORDERED || this == EQUAL_AND_ORDERED;
    }
}
