package com.gigaspaces.server;

import com.gigaspaces.metadata.SpaceTypeDescriptor;
import org.jspecify.annotations.Nullable;

/** An entry in the grid. Implemented there; an application's code meets it in operations that it deploys. */
public interface ServerEntry {

    SpaceTypeDescriptor getSpaceTypeDescriptor();

    /** The value of the declared property at a position, from 0. */
    @Nullable
    Object getFixedPropertyValue(int position);

    /** The value of a property, declared or not. */
    @Nullable
    Object getPropertyValue(String name);

    /** The value at the end of a path of names separated by dots. */
    @Nullable
    Object getPathValue(String path);

    int getVersion();

    /** When the lease of the entry ends, in milliseconds since the epoch. */
    long getExpirationTime();
}
