package com.gigaspaces.metadata.index;

/** An index of a property or a path. */
record NamedIndex(String name, SpaceIndexType type, boolean unique) implements SpaceIndex {

    @Override
    public String getName() {
        return name;
    }

    @Override
    public SpaceIndexType getIndexType() {
        return type;
    }

    @Override
    public boolean isUnique() {
        return unique;
    }
}
