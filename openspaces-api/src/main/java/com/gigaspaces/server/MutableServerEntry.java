package com.gigaspaces.server;

import org.jspecify.annotations.Nullable;

/**
 * An entry in the grid that can be changed. Values that were read from it must not be changed themselves: set a changed copy.
 */
public interface MutableServerEntry extends ServerEntry {

    /** Sets the value at the end of a path; all before the end must exist. */
    void setPathValue(String path, @Nullable Object value);

    /** Removes what is at the end of a path, or sets it to null if it is a declared property. */
    void unsetPath(String path);
}
