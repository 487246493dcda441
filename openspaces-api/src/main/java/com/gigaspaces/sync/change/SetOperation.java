package com.gigaspaces.sync.change;

import io.lrmi.spi.PathChange;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Sets a value. */
public final class SetOperation {

    public static final String NAME = "set";

    private SetOperation() {}

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
     * The new value.
     *
     * @throws IllegalArgumentException if it is another operation
     */
    public static @Nullable Serializable getValue(ChangeOperation operation) {
        return Operations.as(PathChange.SetValue.class, operation).value();
    }
}
