package org.openspaces.core.space;

import java.io.Closeable;

/** Stands in for the vendor's. */
public interface SpaceConfigurer extends Closeable {

    @Override
    void close();
}
