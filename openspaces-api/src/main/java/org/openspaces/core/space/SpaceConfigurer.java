package org.openspaces.core.space;

import com.j_spaces.core.IJSpace;
import java.io.Closeable;

/** Opens a space and closes it again. */
public interface SpaceConfigurer extends Closeable {

    /** The connection to the space; the first call opens it, later calls return the same one. */
    IJSpace space();

    /** Closes the connection if it was opened. */
    @Override
    void close();
}
