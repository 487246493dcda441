package com.gigaspaces.client;

/** Options of the clear operation. */
public non-sealed class ClearModifiers extends SpaceProxyOperationModifiers {

    /** No options. */
    public static final ClearModifiers NONE = new ClearModifiers(0);

    /** Removes the entries from memory only, without deleting them from an underlying data source. */
    public static final ClearModifiers EVICT_ONLY = new ClearModifiers(ModifierBit.EVICT_ONLY.mask);

    /** Searches only what is in memory, not what was evicted to another storage. */
    public static final ClearModifiers MEMORY_ONLY_SEARCH = new ClearModifiers(ModifierBit.MEMORY_ONLY_SEARCH.mask);

    private ClearModifiers(int code) {
        super(code);
    }

    /** Creates an instance without options; {@link #NONE} says the same. */
    public ClearModifiers() {
        this(0);
    }

    /** Combines the options of both arguments. */
    public ClearModifiers(ClearModifiers modifiers1, ClearModifiers modifiers2) {
        this(union(modifiers1, modifiers2));
    }

    /** Combines the options of all three arguments. */
    public ClearModifiers(ClearModifiers modifiers1, ClearModifiers modifiers2, ClearModifiers modifiers3) {
        this(union(modifiers1, modifiers2, modifiers3));
    }

    /** Combines the options of all arguments. */
    public ClearModifiers(ClearModifiers... modifiers) {
        this(union(modifiers));
    }

    /** True if this instance holds at least one of the given options; always false for {@link #NONE}. */
    public boolean contains(ClearModifiers modifiers) {
        return hasAnyOf(modifiers);
    }

    /** Returns modifiers that also hold the given options; this instance is left as it is. */
    public ClearModifiers add(ClearModifiers modifiers) {
        return withCode(with(modifiers));
    }

    /** Returns modifiers that no longer hold the given options; this instance is left as it is. */
    public ClearModifiers remove(ClearModifiers modifiers) {
        return withCode(without(modifiers));
    }

    /** True if {@link #EVICT_ONLY} is contained. */
    public boolean isEvictOnly() {
        return has(ModifierBit.EVICT_ONLY);
    }

    /** True if {@link #MEMORY_ONLY_SEARCH} is contained. */
    public boolean isMemoryOnlySearch() {
        return has(ModifierBit.MEMORY_ONLY_SEARCH);
    }

    private ClearModifiers withCode(int code) {
        return code == getCode() ? this : new ClearModifiers(code);
    }
}
