package io.lrmi.spi;

import com.j_spaces.core.IJSpace;
import org.openspaces.core.GigaSpace;

/** An open connection to a space. Safe for use by several threads. */
public interface SpaceHandle extends IJSpace, AutoCloseable {

    /** Gives access to the space with the given defaults; may be called any number of times with different ones. */
    GigaSpace gigaSpace(GigaSpaceSettings settings);

    /** Closes the connection; operations that are under way fail. A second call does nothing. */
    @Override
    void close();
}
