package com.gigaspaces.client;

/** Options of take operations. */
public non-sealed class TakeModifiers extends SpaceProxyOperationModifiers {

    /** No options. */
    public static final TakeModifiers NONE = new TakeModifiers(0);

    /** Removes the entries from memory only, without deleting them from an underlying data source. */
    public static final TakeModifiers EVICT_ONLY = new TakeModifiers(ModifierBit.EVICT_ONLY.mask);

    /** A partition that fails is left out of the result instead of failing the operation. */
    public static final TakeModifiers IGNORE_PARTIAL_FAILURE =
            new TakeModifiers(ModifierBit.IGNORE_PARTIAL_FAILURE.mask);

    /** Entries of a FIFO type are served in the order they were written. */
    public static final TakeModifiers FIFO = new TakeModifiers(ModifierBit.FIFO.mask);

    /** Serves, in FIFO order, entries of a group that no other transaction holds. */
    public static final TakeModifiers FIFO_GROUPING_POLL = new TakeModifiers(ModifierBit.FIFO_GROUPING_POLL.mask);

    /** Searches only what is in memory, not what was evicted to another storage. */
    public static final TakeModifiers MEMORY_ONLY_SEARCH = new TakeModifiers(ModifierBit.MEMORY_ONLY_SEARCH.mask);

    /** With a timeout, waits only for entries that exist but are locked, not for entries yet to be written. */
    public static final TakeModifiers IF_EXISTS = new TakeModifiers(ModifierBit.IF_EXISTS.mask);

    private TakeModifiers(int code) {
        super(code);
    }

    /** Creates an instance without options; {@link #NONE} says the same. */
    public TakeModifiers() {
        this(0);
    }

    /** Combines the options of both arguments. */
    public TakeModifiers(TakeModifiers modifiers1, TakeModifiers modifiers2) {
        this(union(modifiers1, modifiers2));
    }

    /** Combines the options of all three arguments. */
    public TakeModifiers(TakeModifiers modifiers1, TakeModifiers modifiers2, TakeModifiers modifiers3) {
        this(union(modifiers1, modifiers2, modifiers3));
    }

    /** Combines the options of all arguments. */
    public TakeModifiers(TakeModifiers... modifiers) {
        this(union(modifiers));
    }

    /** True if this instance holds at least one of the given options; always false for {@link #NONE}. */
    public boolean contains(TakeModifiers modifiers) {
        return hasAnyOf(modifiers);
    }

    /** Returns modifiers that also hold the given options; this instance is left as it is. */
    public TakeModifiers add(TakeModifiers modifiers) {
        return withCode(with(modifiers));
    }

    /** Returns modifiers that no longer hold the given options; this instance is left as it is. */
    public TakeModifiers remove(TakeModifiers modifiers) {
        return withCode(without(modifiers));
    }

    /** True if {@link #EVICT_ONLY} is contained. */
    public boolean isEvictOnly() {
        return has(ModifierBit.EVICT_ONLY);
    }

    /** True if {@link #IGNORE_PARTIAL_FAILURE} is contained. */
    public boolean isIgnorePartialFailure() {
        return has(ModifierBit.IGNORE_PARTIAL_FAILURE);
    }

    /** True if {@link #FIFO} is contained. */
    public boolean isFifo() {
        return has(ModifierBit.FIFO);
    }

    /** True if {@link #FIFO_GROUPING_POLL} is contained. */
    public boolean isFifoGroupingPoll() {
        return has(ModifierBit.FIFO_GROUPING_POLL);
    }

    /** True if {@link #MEMORY_ONLY_SEARCH} is contained. */
    public boolean isMemoryOnlySearch() {
        return has(ModifierBit.MEMORY_ONLY_SEARCH);
    }

    /** True if {@link #IF_EXISTS} is contained. */
    public boolean isIfExists() {
        return has(ModifierBit.IF_EXISTS);
    }

    private TakeModifiers withCode(int code) {
        return code == getCode() ? this : new TakeModifiers(code);
    }
}
