package com.gigaspaces.metadata;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are served one after the other.
 *
 * @param path whose value the entries of a group have in common, null if there are no groups
 * @param indexes paths by which groups are searched
 */
record FifoGrouping(@Nullable String path, Set<String> indexes) {

    static final FifoGrouping NONE = new FifoGrouping(null, Set.of());

    FifoGrouping {
        indexes = Set.copyOf(indexes);
    }

    FifoGrouping withPath(String path) {
        return new FifoGrouping(path, indexes);
    }

    FifoGrouping withIndex(String index) {
        Set<String> all = new TreeSet<>(indexes);
        all.add(index);
        return new FifoGrouping(path, all);
    }
}
