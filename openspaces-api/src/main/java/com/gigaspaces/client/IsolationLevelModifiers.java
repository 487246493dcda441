package com.gigaspaces.client;

/** Modifiers of an operation that reads at an isolation level: repeatable read unless another level is contained. */
public abstract sealed class IsolationLevelModifiers extends SpaceProxyOperationModifiers
        permits CountModifiers, ReadModifiers {

    private static final int LEVELS = ModifierBit.READ_COMMITTED.mask | ModifierBit.DIRTY_READ.mask;

    IsolationLevelModifiers(int code) {
        super(code);
    }

    /** True if no other isolation level is contained. */
    public boolean isRepeatableRead() {
        return !isReadCommitted() && !isDirtyRead();
    }

    /** True if entries changed by an open transaction are returned as they were before it. */
    public boolean isReadCommitted() {
        return has(ModifierBit.READ_COMMITTED);
    }

    /** True if entries changed by an open transaction are returned as it left them so far. */
    public boolean isDirtyRead() {
        return has(ModifierBit.DIRTY_READ);
    }

    final int withIsolationLevel(IsolationLevelModifiers level) {
        int levelCode = level.getCode();
        if ((levelCode & ~LEVELS) != 0 || levelCode == LEVELS) {
            throw new IllegalArgumentException(
                    "Not an isolation level: " + level + "; pass REPEATABLE_READ, READ_COMMITTED or DIRTY_READ");
        }
        return (getCode() & ~LEVELS) | levelCode;
    }
}
