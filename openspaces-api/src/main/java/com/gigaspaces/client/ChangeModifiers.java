package com.gigaspaces.client;

/** Options of change operations. */
public non-sealed class ChangeModifiers extends SpaceProxyOperationModifiers {

    /** No options. */
    public static final ChangeModifiers NONE = new ChangeModifiers(0);

    /** Returns once the request was sent. There is no result, and nothing is told of a failure. */
    public static final ChangeModifiers ONE_WAY = new ChangeModifiers(ModifierBit.ONE_WAY.mask);

    /** Searches only what is in memory, not what was evicted to another storage. */
    public static final ChangeModifiers MEMORY_ONLY_SEARCH = new ChangeModifiers(ModifierBit.MEMORY_ONLY_SEARCH.mask);

    /** Tells each entry that was changed and what was done to it; without it there is only their number. */
    public static final ChangeModifiers RETURN_DETAILED_RESULTS =
            new ChangeModifiers(ModifierBit.RETURN_DETAILED_RESULTS.mask);

    private ChangeModifiers(int code) {
        super(code);
    }

    /** Creates an instance without options; {@link #NONE} says the same. */
    public ChangeModifiers() {
        this(0);
    }

    /** Combines the options of both arguments. */
    public ChangeModifiers(ChangeModifiers modifiers1, ChangeModifiers modifiers2) {
        this(union(modifiers1, modifiers2));
    }

    /** Combines the options of all three arguments. */
    public ChangeModifiers(ChangeModifiers modifiers1, ChangeModifiers modifiers2, ChangeModifiers modifiers3) {
        this(union(modifiers1, modifiers2, modifiers3));
    }

    /** Combines the options of all arguments. */
    public ChangeModifiers(ChangeModifiers... modifiers) {
        this(union(modifiers));
    }

    /** True if this instance holds at least one of the given options; always false for {@link #NONE}. */
    public boolean contains(ChangeModifiers modifiers) {
        return hasAnyOf(modifiers);
    }

    /** Returns modifiers that also hold the given options; this instance is left as it is. */
    public ChangeModifiers add(ChangeModifiers modifiers) {
        return withCode(with(modifiers));
    }

    /** Returns modifiers that no longer hold the given options; this instance is left as it is. */
    public ChangeModifiers remove(ChangeModifiers modifiers) {
        return withCode(without(modifiers));
    }

    private ChangeModifiers withCode(int code) {
        return code == getCode() ? this : new ChangeModifiers(code);
    }
}
