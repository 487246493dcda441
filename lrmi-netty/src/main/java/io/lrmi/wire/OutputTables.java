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
    private int lastId;
    private int lastRepetitive;
    private int committedId;
    private int committedRepetitive;

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

    void commit() {
        committedId = lastId;
        committedRepetitive = lastRepetitive;
    }

    void rollback() {
        if (lastId != committedId) {
            for (int i = 0; i < idByOrdinal.length; i++) {
                if (idByOrdinal[i] > committedId) {
                    idByOrdinal[i] = 0;
                }
            }
            idByName.values().removeIf(id -> id > committedId);
            lastId = committedId;
        }
        if (lastRepetitive != committedRepetitive) {
            repetitive.values().removeIf(code -> code > committedRepetitive);
            lastRepetitive = committedRepetitive;
        }
    }
}
