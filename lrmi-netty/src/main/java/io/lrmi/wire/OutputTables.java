package io.lrmi.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the outgoing direction of one connection has told the peer: class-descriptor ids and repetitive objects. A frame
 * that is given up before it was sent is taken back with {@link #rollback()}, so that both ends stay in step.
 */
final class OutputTables {

    private static final int MAX_REPETITIVE = 10_000;

    private int[] idByOrdinal = new int[WireClass.ordinalCount()];
    private final Map<String, Integer> idByName = new HashMap<>();
    private final Map<Object, Integer> repetitive = new HashMap<>();
    private int[] smartByOrdinal = new int[WireClass.ordinalCount()];
    private int lastId;
    private int lastRepetitive;
    private int lastSmart;
    private int committedId;
    private int committedRepetitive;
    private int committedSmart;

    /** Id of a class the peer knows, or 0. */
    int classId(WireClass type) {
        int ordinal = type.ordinal();
        if (ordinal >= 0 && ordinal < idByOrdinal.length && idByOrdinal[ordinal] != 0) {
            return idByOrdinal[ordinal];
        }
        // A class of the JDK may come as a constant or as part of a value.
        Integer id = idByName.get(type.name());
        return id == null ? 0 : id;
    }

    int addClass(WireClass type) {
        int id = ++lastId;
        int ordinal = type.ordinal();
        if (ordinal >= 0) {
            if (ordinal >= idByOrdinal.length) {
                idByOrdinal = Arrays.copyOf(idByOrdinal, Math.max(WireClass.ordinalCount(), ordinal + 1));
            }
            idByOrdinal[ordinal] = id;
        }
        idByName.put(type.name(), id);
        return id;
    }

    /** Code of a repetitive object the peer knows, 0 if it is new, -1 if no more are remembered. */
    int repetitive(Object value) {
        Integer code = repetitive.get(value);
        if (code != null) {
            return code;
        }
        return lastRepetitive >= MAX_REPETITIVE ? -1 : 0;
    }

    int addRepetitive(Object value) {
        int code = ++lastRepetitive;
        repetitive.put(value, code);
        return code;
    }

    /** Code of a class in the smart form, 0 if the peer does not know it; such classes are constants. */
    int smart(WireClass type) {
        int ordinal = type.ordinal();
        return ordinal < smartByOrdinal.length ? smartByOrdinal[ordinal] : 0;
    }

    int addSmart(WireClass type) {
        int ordinal = type.ordinal();
        if (ordinal >= smartByOrdinal.length) {
            smartByOrdinal = Arrays.copyOf(smartByOrdinal, Math.max(WireClass.ordinalCount(), ordinal + 1));
        }
        smartByOrdinal[ordinal] = ++lastSmart;
        return lastSmart;
    }

    void commit() {
        committedSmart = lastSmart;
        committedId = lastId;
        committedRepetitive = lastRepetitive;
    }

    void rollback() {
        if (lastSmart != committedSmart) {
            forget(smartByOrdinal, committedSmart);
            lastSmart = committedSmart;
        }
        if (lastId != committedId) {
            forget(idByOrdinal, committedId);
            idByName.values().removeIf(id -> id > committedId);
            lastId = committedId;
        }
        if (lastRepetitive != committedRepetitive) {
            repetitive.values().removeIf(code -> code > committedRepetitive);
            lastRepetitive = committedRepetitive;
        }
    }

    private static void forget(int[] byOrdinal, int committed) {
        for (int i = 0; i < byOrdinal.length; i++) {
            if (byOrdinal[i] > committed) {
                byOrdinal[i] = 0;
            }
        }
    }
}
