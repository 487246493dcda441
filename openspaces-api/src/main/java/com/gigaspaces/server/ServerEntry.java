package com.gigaspaces.server;

import com.gigaspaces.metadata.SpaceTypeDescriptor;
import org.jspecify.annotations.Nullable;

/** An entry as code that runs inside a space sees it. Values are those the space keeps: they must not be changed. */
public interface ServerEntry {

    SpaceTypeDescriptor getSpaceTypeDescriptor();

    /**
     * The value of a declared property.
     *
     * @param position from 0, in the order of the type's properties
     */
    @Nullable
    Object getFixedPropertyValue(int position);

    /** The value of a property, declared or not. */
    @Nullable
    Object getPropertyValue(String name);

    /** The value at the end of a path, whose names are separated by dots. */
    @Nullable
    Object getPathValue(String path);

    int getVersion();

    /** Absolute milliseconds at which the lease ends, {@code Long.MAX_VALUE} if it never does. */
    long getExpirationTime();
}
