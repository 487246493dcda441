package com.gigaspaces.client;

import org.jspecify.annotations.Nullable;

/** An entry that could not be changed. */
public interface FailedChangedEntryDetails {

    String getTypeName();

    /** Null if entries of the type have no id. */
    @Nullable
    Object getId();

    /** The version the entry has, which was not changed. */
    int getVersion();

    /** Why not. */
    Throwable getCause();
}
