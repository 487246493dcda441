package com.gigaspaces.client;

/** Options of write operations. */
public non-sealed class WriteModifiers extends SpaceProxyOperationModifiers {

    /** No options: the grid updates or writes, as with {@link #UPDATE_OR_WRITE}. */
    public static final WriteModifiers NONE = new WriteModifiers(0);

    /** Only new entries are written; an entry whose id is already in the space is refused. */
    public static final WriteModifiers WRITE_ONLY = new WriteModifiers(ModifierBit.WRITE_ONLY.mask);

    /** Only entries that are already in the space are updated; a missing entry is refused. */
    public static final WriteModifiers UPDATE_ONLY = new WriteModifiers(ModifierBit.UPDATE_ONLY.mask);

    /** An entry that is already in the space is updated, any other is written; the default. */
    public static final WriteModifiers UPDATE_OR_WRITE = new WriteModifiers(ModifierBit.UPDATE_OR_WRITE.mask);

    /** Properties that are null in the given entry are left unchanged in the space. */
    public static final WriteModifiers PARTIAL_UPDATE = new WriteModifiers(ModifierBit.PARTIAL_UPDATE.mask);

    /** An update hands back the entry as it was before, through {@code LeaseContext.getObject()}. */
    public static final WriteModifiers RETURN_PREV_ON_UPDATE =
            new WriteModifiers(ModifierBit.RETURN_PREV_ON_UPDATE.mask);

    /** Returns without waiting for the grid's answer, so failures and the lease stay unknown; not in a transaction. */
    public static final WriteModifiers ONE_WAY = new WriteModifiers(ModifierBit.ONE_WAY.mask);

    /** Searches only what is in memory, not what was evicted to another storage. */
    public static final WriteModifiers MEMORY_ONLY_SEARCH = new WriteModifiers(ModifierBit.MEMORY_ONLY_SEARCH.mask);

    private WriteModifiers(int code) {
        super(code);
    }

    /** Creates an instance without options; {@link #NONE} says the same. */
    public WriteModifiers() {
        this(0);
    }

    /** Combines the options of both arguments. */
    public WriteModifiers(WriteModifiers modifiers1, WriteModifiers modifiers2) {
        this(union(modifiers1, modifiers2));
    }

    /** Combines the options of all three arguments. */
    public WriteModifiers(WriteModifiers modifiers1, WriteModifiers modifiers2, WriteModifiers modifiers3) {
        this(union(modifiers1, modifiers2, modifiers3));
    }

    /** Combines the options of all arguments. */
    public WriteModifiers(WriteModifiers... modifiers) {
        this(union(modifiers));
    }

    /** True if this instance holds at least one of the given options; always false for {@link #NONE}. */
    public boolean contains(WriteModifiers modifiers) {
        return hasAnyOf(modifiers);
    }

    /** Returns modifiers that also hold the given options; this instance is left as it is. */
    public WriteModifiers add(WriteModifiers modifiers) {
        return withCode(with(modifiers));
    }

    /** Returns modifiers that no longer hold the given options; this instance is left as it is. */
    public WriteModifiers remove(WriteModifiers modifiers) {
        return withCode(without(modifiers));
    }

    /** True if {@link #WRITE_ONLY} is contained. */
    public boolean isWriteOnly() {
        return has(ModifierBit.WRITE_ONLY);
    }

    /** True if {@link #UPDATE_ONLY} is contained. */
    public boolean isUpdateOnly() {
        return has(ModifierBit.UPDATE_ONLY);
    }

    /** True if {@link #UPDATE_OR_WRITE} is contained. */
    public boolean isUpdateOrWrite() {
        return has(ModifierBit.UPDATE_OR_WRITE);
    }

    /** True if {@link #PARTIAL_UPDATE} is contained. */
    public boolean isPartialUpdate() {
        return has(ModifierBit.PARTIAL_UPDATE);
    }

    /** True if {@link #RETURN_PREV_ON_UPDATE} is contained. */
    public boolean isReturnPrevOnUpdate() {
        return has(ModifierBit.RETURN_PREV_ON_UPDATE);
    }

    private WriteModifiers withCode(int code) {
        return code == getCode() ? this : new WriteModifiers(code);
    }
}
