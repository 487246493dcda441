package com.gigaspaces.sync.change;

import com.gigaspaces.client.ChangeOperationResult;
import io.lrmi.spi.MapChange;
import io.lrmi.spi.PathChange;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Puts a value into a map. */
public final class PutInMapOperation {

    public static final String NAME = "putInMap";

    private PutInMapOperation() {}

    /** Whether the operation is one of these. */
    public static boolean represents(ChangeOperation operation) {
        return NAME.equals(operation.getName());
    }

    /**
     * The path of what is changed.
     *
     * @throws IllegalArgumentException if the operation has none
     */
    public static String getPath(ChangeOperation operation) {
        return Operations.path(operation);
    }

    /**
     * The key.
     *
     * @throws IllegalArgumentException if it is another operation
     */
    public static @Nullable Serializable getKey(ChangeOperation operation) {
        return Operations.as(PathChange.PutInMap.class, operation).key();
    }

    /**
     * The value to put.
     *
     * @throws IllegalArgumentException if it is another operation
     */
    public static @Nullable Serializable getValue(ChangeOperation operation) {
        return Operations.as(PathChange.PutInMap.class, operation).value();
    }

    /**
     * The value the key had before, null for none.
     *
     * @throws IllegalArgumentException if it is the result of another operation
     */
    public static @Nullable Serializable getPreviousValue(ChangeOperationResult result) {
        return Operations.result(NAME, result, MapChange.class).previous();
    }

    /**
     * The size of the map after the change.
     *
     * @throws IllegalArgumentException if it is the result of another operation
     */
    public static int getNewSize(ChangeOperationResult result) {
        return Operations.result(NAME, result, MapChange.class).size();
    }
}
