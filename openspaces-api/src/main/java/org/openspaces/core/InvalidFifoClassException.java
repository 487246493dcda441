package org.openspaces.core;

import org.jspecify.annotations.Nullable;

/** Entries of a type are in order for some and not for others. */
public class InvalidFifoClassException extends InvalidFifoOperationException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String className;
    private final boolean fifoClass;

    /** Creates an exception without details. */
    public InvalidFifoClassException(String message, @Nullable Throwable cause) {
        this(message, cause, null, false);
    }

    public InvalidFifoClassException(
            String message, @Nullable Throwable cause, @Nullable String className, boolean fifoClass) {
        super(message, cause);
        this.className = className;
        this.fifoClass = fifoClass;
    }

    /** The name of the type, or null if it is not known. */
    public @Nullable String getClassName() {
        return className;
    }

    /** True if the type has order in the space. */
    public boolean isFifoClass() {
        return fifoClass;
    }
}
