package com.gigaspaces.client;

/** Options of the count operation. */
public non-sealed class CountModifiers extends IsolationLevelModifiers {

    /** No options: repeatable read. */
    public static final CountModifiers NONE = new CountModifiers(0);

    /** Entries locked by another transaction are waited for; the default isolation level. */
    public static final CountModifiers REPEATABLE_READ = new CountModifiers(0);

    /** Entries another transaction changed are returned as they were before it. */
    public static final CountModifiers READ_COMMITTED = new CountModifiers(ModifierBit.READ_COMMITTED.mask);

    /** Entries another transaction changed are returned as it left them so far. */
    public static final CountModifiers DIRTY_READ = new CountModifiers(ModifierBit.DIRTY_READ.mask);

    /** Entries read under a transaction are locked for every other transaction. */
    public static final CountModifiers EXCLUSIVE_READ_LOCK = new CountModifiers(ModifierBit.EXCLUSIVE_READ_LOCK.mask);

    /** Searches only what is in memory, not what was evicted to another storage. */
    public static final CountModifiers MEMORY_ONLY_SEARCH = new CountModifiers(ModifierBit.MEMORY_ONLY_SEARCH.mask);

    private CountModifiers(int code) {
        super(code);
    }

    /** Creates an instance without options; {@link #NONE} says the same. */
    public CountModifiers() {
        this(0);
    }

    /** Combines the options of both arguments. */
    public CountModifiers(CountModifiers modifiers1, CountModifiers modifiers2) {
        this(union(modifiers1, modifiers2));
    }

    /** Combines the options of all three arguments. */
    public CountModifiers(CountModifiers modifiers1, CountModifiers modifiers2, CountModifiers modifiers3) {
        this(union(modifiers1, modifiers2, modifiers3));
    }

    /** Combines the options of all arguments. */
    public CountModifiers(CountModifiers... modifiers) {
        this(union(modifiers));
    }

    /** True if this instance holds at least one of the given options; always false for {@link #NONE}. */
    public boolean contains(CountModifiers modifiers) {
        return hasAnyOf(modifiers);
    }

    /** Returns modifiers that also hold the given options; this instance is left as it is. */
    public CountModifiers add(CountModifiers modifiers) {
        return withCode(with(modifiers));
    }

    /** Returns modifiers that no longer hold the given options; this instance is left as it is. */
    public CountModifiers remove(CountModifiers modifiers) {
        return withCode(without(modifiers));
    }

    /**
     * Returns modifiers with the given isolation level in place of the current one; this instance is left as it is.
     *
     * @throws IllegalArgumentException if the argument holds anything but one isolation level
     */
    public CountModifiers setIsolationLevel(CountModifiers isolationLevel) {
        return withCode(withIsolationLevel(isolationLevel));
    }

    /** True if {@link #EXCLUSIVE_READ_LOCK} is contained. */
    public boolean isExclusiveReadLock() {
        return has(ModifierBit.EXCLUSIVE_READ_LOCK);
    }

    /** True if {@link #MEMORY_ONLY_SEARCH} is contained. */
    public boolean isMemoryOnlySearch() {
        return has(ModifierBit.MEMORY_ONLY_SEARCH);
    }

    private CountModifiers withCode(int code) {
        return code == getCode() ? this : new CountModifiers(code);
    }
}
