package com.gigaspaces.metadata.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates descriptions of indexes. Two descriptions are equal if name, type and uniqueness are. */
public class SpaceIndexFactory {

    /** All methods are static. */
    public SpaceIndexFactory() {}

    /** An index of a property that allows several entries with the same value. */
    public static SpaceIndex createPropertyIndex(String propertyName, SpaceIndexType indexType) {
        return createPropertyIndex(propertyName, indexType, false);
    }

    /**
     * An index of a property.
     *
     * @throws IllegalArgumentException if the name or type is missing
     */
    public static SpaceIndex createPropertyIndex(String propertyName, SpaceIndexType indexType, boolean unique) {
        return create(propertyName, indexType, unique);
    }

    /** An index of a path that allows several entries with the same value. */
    public static SpaceIndex createPathIndex(String path, SpaceIndexType indexType) {
        return createPathIndex(path, indexType, false);
    }

    /**
     * An index of a path into a property's value, such as {@code address.street}, or of the elements of a collection, such as
     * {@code tags[*]}.
     *
     * @throws IllegalArgumentException if the path or type is missing
     */
    public static SpaceIndex createPathIndex(String path, SpaceIndexType indexType, boolean unique) {
        return create(path, indexType, unique);
    }

    /**
     * An index of several paths together, for equality.
     *
     * @throws IllegalArgumentException if there are fewer than two paths, one occurs twice, is empty or of elements of a
     *     collection
     */
    public static SpaceIndex createCompoundIndex(String[] paths) {
        return createCompoundIndex(paths, SpaceIndexType.EQUAL, null, false);
    }

    /**
     * An index of several paths together.
     *
     * @param indexName null for the paths with {@code +} between them
     * @throws UnsupportedOperationException if the type is not {@link SpaceIndexType#EQUAL}
     * @throws IllegalArgumentException if there are fewer than two paths, one occurs twice, is empty or of elements of a
     *     collection
     */
    public static SpaceIndex createCompoundIndex(
            String[] paths, SpaceIndexType indexType, @Nullable String indexName, boolean unique) {
        if (indexType != SpaceIndexType.EQUAL && indexType != SpaceIndexType.BASIC) {
            throw new UnsupportedOperationException("A compound index is for equality, it cannot be " + indexType);
        }
        return new CompoundIndex(indexName == null ? String.join("+", paths) : indexName, List.of(paths), unique);
    }

    private static SpaceIndex create(@Nullable String name, @Nullable SpaceIndexType type, boolean unique) {
        if (name == null || name.isEmpty()) {
            throw new IllegalArgumentException("The property or path of an index must not be null or empty");
        }
        if (type == null) {
            throw new IllegalArgumentException("The type of index '" + name + "' must not be null");
        }
        return new NamedIndex(name, type, unique);
    }
}
