package com.gigaspaces.client;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An immutable set of options of one kind of space operation. Two instances are equal if they belong to the same kind of
 * operation and hold the same options.
 */
public abstract sealed class SpaceProxyOperationModifiers
        permits ChangeModifiers, ClearModifiers, IsolationLevelModifiers, TakeModifiers, WriteModifiers {

    private final int code;

    SpaceProxyOperationModifiers(int code) {
        this.code = code;
    }

    static int union(SpaceProxyOperationModifiers... modifiers) {
        int union = 0;
        for (SpaceProxyOperationModifiers each : modifiers) {
            union |= each.code;
        }
        return union;
    }

    /** The options as the bit set that is sent to the grid; 0 means none. */
    public int getCode() {
        return code;
    }

    final boolean has(ModifierBit bit) {
        return bit.isIn(code);
    }

    final boolean hasAnyOf(SpaceProxyOperationModifiers other) {
        return (code & other.code) != 0;
    }

    final int with(SpaceProxyOperationModifiers other) {
        return code | other.code;
    }

    final int without(SpaceProxyOperationModifiers other) {
        return code & ~other.code;
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SpaceProxyOperationModifiers that && getClass() == that.getClass() && code == that.code;
    }

    @Override
    public final int hashCode() {
        return code;
    }

    /** The names of the options, for example {@code ReadModifiers[READ_COMMITTED, FIFO]}. */
    @Override
    public final String toString() {
        StringJoiner names = new StringJoiner(", ", getClass().getSimpleName() + "[", "]");
        int unnamed = code;
        for (ModifierBit bit : ModifierBit.values()) {
            if (bit.isIn(code)) {
                names.add(bit.name());
                unnamed &= ~bit.mask;
            }
        }
        if (unnamed != 0) {
            names.add("0x" + Integer.toHexString(unnamed));
        }
        return names.toString();
    }
}
