package com.gigaspaces.metadata;

/** How the values of an entry that is held in one piece of bytes follow one another. */
public enum ClassBinaryStorageLayout {
    /** As the server has it. */
    DEFAULT,
    /** One after the other. */
    SEQUENTIAL,
    /** With a table of positions, by which each can be reached. */
    DIRECT
}
