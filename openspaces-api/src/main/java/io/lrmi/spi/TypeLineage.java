package io.lrmi.spi;

import java.util.List;

/**
 * What a {@link com.gigaspaces.metadata.SpaceTypeDescriptor} knows beyond its own super type. A descriptor that is to be extended
 * must implement it.
 */
public interface TypeLineage {

    /** The names of the type and all it extends: its own first, {@code java.lang.Object} last. */
    List<String> getTypeNames();
}
