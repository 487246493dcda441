package com.gigaspaces.client;

/** Options of read operations. */
public non-sealed class ReadModifiers extends IsolationLevelModifiers {

    /** No options: repeatable read. */
    public static final ReadModifiers NONE = new ReadModifiers(0);

    /** Entries locked by another transaction are waited for; the default isolation level. */
    public static final ReadModifiers REPEATABLE_READ = new ReadModifiers(0);

    /** Entries another transaction changed are returned as they were before it. */
    public static final ReadModifiers READ_COMMITTED = new ReadModifiers(ModifierBit.READ_COMMITTED.mask);

    /** Entries another transaction changed are returned as it left them so far. */
    public static final ReadModifiers DIRTY_READ = new ReadModifiers(ModifierBit.DIRTY_READ.mask);

    /** Entries read under a transaction are locked for every other transaction. */
    public static final ReadModifiers EXCLUSIVE_READ_LOCK = new ReadModifiers(ModifierBit.EXCLUSIVE_READ_LOCK.mask);

    /** A partition that fails is left out of the result instead of failing the operation. */
    public static final ReadModifiers IGNORE_PARTIAL_FAILURE =
            new ReadModifiers(ModifierBit.IGNORE_PARTIAL_FAILURE.mask);

    /** Entries of a FIFO type are served in the order they were written. */
    public static final ReadModifiers FIFO = new ReadModifiers(ModifierBit.FIFO.mask);

    /** Serves, in FIFO order, entries of a group that no other transaction holds. */
    public static final ReadModifiers FIFO_GROUPING_POLL = new ReadModifiers(ModifierBit.FIFO_GROUPING_POLL.mask);

    /** Searches only what is in memory, not what was evicted to another storage. */
    public static final ReadModifiers MEMORY_ONLY_SEARCH = new ReadModifiers(ModifierBit.MEMORY_ONLY_SEARCH.mask);

    /** With a timeout, waits only for entries that exist but are locked, not for entries yet to be written. */
    public static final ReadModifiers IF_EXISTS = new ReadModifiers(ModifierBit.IF_EXISTS.mask);

    private ReadModifiers(int code) {
        super(code);
    }

    /** Creates an instance without options; {@link #NONE} says the same. */
    public ReadModifiers() {
        this(0);
    }

    /** Combines the options of both arguments. */
    public ReadModifiers(ReadModifiers modifiers1, ReadModifiers modifiers2) {
        this(union(modifiers1, modifiers2));
    }

    /** Combines the options of all three arguments. */
    public ReadModifiers(ReadModifiers modifiers1, ReadModifiers modifiers2, ReadModifiers modifiers3) {
        this(union(modifiers1, modifiers2, modifiers3));
    }

    /** Combines the options of all arguments. */
    public ReadModifiers(ReadModifiers... modifiers) {
        this(union(modifiers));
    }

    /** True if this instance holds at least one of the given options; always false for {@link #NONE}. */
    public boolean contains(ReadModifiers modifiers) {
        return hasAnyOf(modifiers);
    }

    /** Returns modifiers that also hold the given options; this instance is left as it is. */
    public ReadModifiers add(ReadModifiers modifiers) {
        return withCode(with(modifiers));
    }

    /** Returns modifiers that no longer hold the given options; this instance is left as it is. */
    public ReadModifiers remove(ReadModifiers modifiers) {
        return withCode(without(modifiers));
    }

    /**
     * Returns modifiers with the given isolation level in place of the current one; this instance is left as it is.
     *
     * @throws IllegalArgumentException if the argument holds anything but one isolation level
     */
    public ReadModifiers setIsolationLevel(ReadModifiers isolationLevel) {
        return withCode(withIsolationLevel(isolationLevel));
    }

    /** True if {@link #EXCLUSIVE_READ_LOCK} is contained. */
    public boolean isExclusiveReadLock() {
        return has(ModifierBit.EXCLUSIVE_READ_LOCK);
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

    private ReadModifiers withCode(int code) {
        return code == getCode() ? this : new ReadModifiers(code);
    }
}
