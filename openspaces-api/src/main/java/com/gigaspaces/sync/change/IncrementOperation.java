package com.gigaspaces.sync.change;

import com.gigaspaces.client.ChangeOperationResult;
import io.lrmi.spi.PathChange;

/** Adds to a number. */
public final class IncrementOperation {

    public static final String NAME = "increment";

    private IncrementOperation() {}

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
     * What is added.
     *
     * @throws IllegalArgumentException if it is another operation
     */
    public static Number getDelta(ChangeOperation operation) {
        return Operations.as(PathChange.Increment.class, operation).delta();
    }

    /**
     * The number after the change.
     *
     * @throws IllegalArgumentException if it is the result of another operation
     */
    public static Number getNewValue(ChangeOperationResult result) {
        return Operations.result(NAME, result, Number.class);
    }
}
