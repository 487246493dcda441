package com.gigaspaces.metadata.index;

import io.lrmi.spi.CompoundPaths;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** An index of several paths together. */
record CompoundIndex(String name, List<String> paths, boolean unique) implements SpaceIndex, CompoundPaths {

    CompoundIndex {
        paths = List.copyOf(paths);
        if (paths.size() < 2) {
            throw new IllegalArgumentException("A compound index needs at least two paths, but has " + paths);
        }
        Set<String> different = new HashSet<>();
        for (String path : paths) {
            if (path.isEmpty() || path.contains("[*]")) {
                throw new IllegalArgumentException(
                        "The paths of a compound index must not be empty or of elements of a collection: " + paths);
            }
            if (!different.add(path)) {
                throw new IllegalArgumentException("A compound index cannot have the same path twice: " + paths);
            }
        }
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public SpaceIndexType getIndexType() {
        return SpaceIndexType.EQUAL;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }

    @Override
    public List<String> getPaths() {
        return paths;
    }
}
