package io.lrmi.wire;

import io.lrmi.failure.WireFormatException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the incoming direction of one connection remembers between frames: class descriptors and repetitive objects.
 * Owned by whoever reads the connection.
 */
final class InputTables {

    private final int limit;
    private WireInput.@Nullable ReadClass[] classes = new WireInput.ReadClass[64];
    private int count;
    /** Ids beyond the dense range; a sender may number as it likes. */
    private final Map<Integer, WireInput.ReadClass> sparse = new HashMap<>();

    private final Map<Integer, Repeated> repetitive = new HashMap<>();

    /** By their codes in the smart form. */
    private final Map<Integer, WireRegistry.Decoder> smart = new HashMap<>();

    /**
     * An object that travels once.
     *
     * @param size bytes when its references are written out
     */
    record Repeated(Object value, long size) {}

    InputTables(int limit) {
        this.limit = limit;
    }

    WireInput.@Nullable ReadClass readClass(int id) {
        if (id >= 0 && id < classes.length) {
            return classes[id];
        }
        return sparse.get(id);
    }

    void putClass(int id, WireInput.ReadClass readClass) {
        if (++count > limit) {
            throw new WireFormatException("More than " + limit + " class descriptors on one connection");
        }
        if (id >= 0 && id <= limit) {
            if (id >= classes.length) {
                classes = java.util.Arrays.copyOf(classes, Math.max(id + 1, classes.length * 2));
            }
            classes[id] = readClass;
        } else {
            sparse.put(id, readClass);
        }
    }

    @Nullable
    Repeated repetitive(int code) {
        return repetitive.get(code);
    }

    void putRepetitive(int code, Repeated value) {
        if (repetitive.size() >= limit) {
            throw new WireFormatException("More than " + limit + " repetitive objects on one connection");
        }
        repetitive.put(code, value);
    }

    WireRegistry.@Nullable Decoder smart(int code) {
        return smart.get(code);
    }

    void putSmart(int code, WireRegistry.Decoder decoder) {
        if (smart.size() >= limit) {
            throw new WireFormatException("More than " + limit + " classes in the smart form on one connection");
        }
        smart.put(code, decoder);
    }
}
