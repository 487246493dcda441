package io.lrmi.wire.change;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One operation on the value at the end of a path.
 *
 * @param remembered whether both ends of the connection remember the path
 * @param operands in wire form, as many as the kind has
 */
public record Mutation(Kind kind, String path, boolean remembered, List<@Nullable Object> operands)
        implements WireMessage {

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
        if (operands.size() != kind.operands) {
            throw new IllegalArgumentException(kind + " has " + kind.operands + " operands, not " + operands.size());
        }
        operands = Collections.unmodifiableList(new ArrayList<>(operands));
    }

    /** An operation with any operands. */
    public static Mutation of(Kind kind, String path, boolean remembered, @Nullable Object... operands) {
        return new Mutation(kind, path, remembered, Arrays.asList(operands));
    }

    static WireClass wireClass(Kind kind) {
        WireClass type = TYPES.get(kind);
        if (type == null) {
            throw new IllegalStateException("No class for " + kind);
        }
        return type;
    }

    /** The only or first operand. */
    public @Nullable Object operand() {
        return operands.get(0);
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
        operands.forEach(out::writeCoded);
    }

    static Mutation read(Kind kind, WireInput in) {
        boolean remembered = !in.readBoolean();
        String path = remembered ? in.readRepetitiveString() : in.readString();
        if (path == null) {
            throw new WireFormatException("Change without a path");
        }
        List<@Nullable Object> operands = new ArrayList<>(kind.operands);
        for (int i = 0; i < kind.operands; i++) {
            operands.add(in.readCoded());
        }
        return new Mutation(kind, path, remembered, operands);
    }
}
