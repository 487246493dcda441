package io.lrmi.wire;

import org.jspecify.annotations.Nullable;

/**
 * One field of a serialized class.
 *
 * @param typeCode {@code B C D F I J S Z} for primitives, {@code L} for objects, {@code [} for arrays
 * @param name field name
 * @param signature JVM signature for objects and arrays, otherwise null
 */
record WireField(char typeCode, String name, @Nullable String signature) {

    boolean isPrimitive() {
        return signature == null;
    }

    /** Value of a field that was never assigned. */
    @Nullable
    Object defaultValue() {
        return switch (typeCode) {
            case 'B' -> (byte) 0;
            case 'C' -> (char) 0;
            case 'D' -> 0.0;
            case 'F' -> 0.0f;
            case 'I' -> 0;
            case 'J' -> 0L;
            case 'S' -> (short) 0;
            case 'Z' -> false;
            default -> null;
        };
    }

    /** Smallest number of bytes a value of this field takes. */
    int minimumSize() {
        return switch (typeCode) {
            case 'J', 'D' -> 8;
            case 'I', 'F' -> 4;
            case 'S', 'C' -> 2;
            default -> 1;
        };
    }
}
