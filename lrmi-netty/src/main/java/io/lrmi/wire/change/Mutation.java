package io.lrmi.wire.change;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation on the value at the end of a path.
 *
 * @param remembered whether both ends of the connection remember the path
 * @param operand in wire form, null if the kind has none
 * @param second operand in wire form, null if the kind has but one
 */
public record Mutation(
        Kind kind,
        String path,
        boolean remembered,
        @Nullable Object operand,
        @Nullable Object second) implements WireMessage {

    /** What is done to the value. */
    public enum Kind {
        /** Operand: the new value. */
        SET("SetValue", 1),
        UNSET("UnsetValue", 0),
        /** Operand: a number. */
        INCREMENT("Increment", 1),
        /** Operand: the item. */
        ADD_TO_COLLECTION("AddToCollection", 1),
        /** Operand: a collection of items. */
        ADD_ALL_TO_COLLECTION("AddAllToCollection", 1),
        /** Operand: the item. */
        REMOVE_FROM_COLLECTION("RemoveFromCollection", 1),
        /** Operands: key and value. */
        PUT_IN_MAP("PutInMap", 2),
        /** Operand: the key. */
        REMOVE_FROM_MAP("RemoveFromMap", 1);

        private final String wireName;
        private final int operands;

        Kind(String wireName, int operands) {
            this.wireName = wireName;
            this.operands = operands;
        }
    }

    private static final String PACKAGE = "com.gigaspaces.internal.client.mutators.";

    /** What every operation extends, those of applications included. */
    private static final WireClass MUTATOR =
            WireClass.serializable("com.gigaspaces.client.mutators.SpaceEntryMutator", 1, WireClass.SERIALIZABLE, null);

    private static final WireClass PATH_MUTATOR =
            WireClass.externalizable(PACKAGE + "SpaceEntryPathMutator", 1, MUTATOR);
    private static final Map<Kind, WireClass> TYPES = new EnumMap<>(Kind.class);

    static {
        for (Kind kind : Kind.values()) {
            TYPES.put(kind, WireClass.smart(PACKAGE + kind.wireName + "SpaceEntryMutator", 1, PATH_MUTATOR));
        }
    }

    public Mutation {
        if ((kind.operands < 1 && operand != null) || (kind.operands < 2 && second != null)) {
            throw new IllegalArgumentException(kind + " has only " + kind.operands + " operands");
        }
    }

    /** An operation without operands. */
    public static Mutation of(Kind kind, String path, boolean remembered) {
        requireOperands(kind, 0);
        return new Mutation(kind, path, remembered, null, null);
    }

    /** An operation with one operand. */
    public static Mutation of(Kind kind, String path, boolean remembered, @Nullable Object operand) {
        requireOperands(kind, 1);
        return new Mutation(kind, path, remembered, operand, null);
    }

    /** An operation with two operands. */
    public static Mutation of(
            Kind kind, String path, boolean remembered, @Nullable Object operand, @Nullable Object second) {
        requireOperands(kind, 2);
        return new Mutation(kind, path, remembered, operand, second);
    }

    private static void requireOperands(Kind kind, int count) {
        if (kind.operands != count) {
            throw new IllegalArgumentException(kind + " has " + kind.operands + " operands, not " + count);
        }
    }

    static WireClass wireClass(Kind kind) {
        WireClass type = TYPES.get(kind);
        if (type == null) {
            throw new IllegalStateException("No class for " + kind);
        }
        return type;
    }

    @Override
    public WireClass wireClass() {
        return wireClass(kind);
    }

    @Override
    public void write(WireOutput out) {
        out.writeBoolean(!remembered);
        if (remembered) {
            out.writeRepetitive(path);
        } else {
            out.writeString(path);
        }
        if (kind.operands > 0) {
            out.writeCoded(operand);
        }
        if (kind.operands > 1) {
            out.writeCoded(second);
        }
    }

    static Mutation read(Kind kind, WireInput in) {
        boolean remembered = !in.readBoolean();
        String path = remembered ? in.readRepetitiveString() : in.readString();
        if (path == null) {
            throw new WireFormatException("Change without a path");
        }
        Object operand = kind.operands > 0 ? in.readCoded() : null;
        Object second = kind.operands > 1 ? in.readCoded() : null;
        return new Mutation(kind, path, remembered, operand, second);
    }
}
