package io.lrmi.embedded.engine;

/** What one member holds. Guarded by the lock of the partition. */
final class SpaceData {

    private final TypeTable types = new TypeTable();
    private final EntryStore entries = new EntryStore();
    private final TransactionTable transactions = new TransactionTable();

    TypeTable types() {
        return types;
    }

    EntryStore entries() {
        return entries;
    }

    TransactionTable transactions() {
        return transactions;
    }

    void clear() {
        transactions.clear();
        types.clear();
        entries.clear();
    }

    void copyFrom(SpaceData other) {
        types.copyFrom(other.types);
        entries.copyFrom(other.entries);
        transactions.copyFrom(other.transactions);
    }
}
