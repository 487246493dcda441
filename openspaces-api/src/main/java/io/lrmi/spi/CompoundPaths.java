package io.lrmi.spi;

import java.util.List;

/** What a {@link com.gigaspaces.metadata.index.SpaceIndex} of several paths together knows beyond its name. */
public interface CompoundPaths {

    /** At least two. */
    List<String> getPaths();
}
