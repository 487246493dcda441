package com.gigaspaces.sync.change;

/** Removes a value. */
public final class UnsetOperation {

    public static final String NAME = "unset";

    private UnsetOperation() {}

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
}
