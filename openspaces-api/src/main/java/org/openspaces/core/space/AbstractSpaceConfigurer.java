package org.openspaces.core.space;

import com.j_spaces.core.IJSpace;
import org.jspecify.annotations.Nullable;

/**
 * Opens a space when it is first asked for. Settings take effect then; afterwards they cannot be changed. Safe for use by several
 * threads.
 */
public abstract class AbstractSpaceConfigurer implements SpaceConfigurer {

    private @Nullable IJSpace space;

    /** The same as {@link #space()}. */
    public IJSpace create() {
        return space();
    }

    /**
     * The connection to the space; the first call opens it, later calls return the same one.
     *
     * @throws IllegalArgumentException if a setting is out of its range
     * @throws IllegalStateException if there is no client on the class path, or this configurer was closed
     * @throws CannotFindSpaceException if no lookup service knows the space in time
     */
    @Override
    public synchronized IJSpace space() {
        if (space == null) {
            space = createSpace();
        }
        return space;
    }

    /**
     * To be called before a setting is changed.
     *
     * @throws IllegalStateException if the space is already open
     */
    protected synchronized void validate() {
        if (space != null) {
            throw new IllegalStateException(
                    "Space '" + space.getName() + "' is already open; change settings before space() is called");
        }
    }

    /** Opens the connection. */
    protected abstract IJSpace createSpace();
}
