package io.lrmi.embedded.engine;

/** What one member holds. Guarded by the lock of the partition. */
final class SpaceData {

    private final TypeTable types = new TypeTable();
    private final EntryStore entries = new EntryStore();

    TypeTable types() {
        return types;
    }

    EntryStore entries() {
        return entries;
    }

    void clear() {
        types.clear();
        entries.clear();
    }

    void copyFrom(SpaceData other) {
        types.copyFrom(other.types);
        entries.copyFrom(other.entries);
    }
}
