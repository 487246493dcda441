package org.openspaces.core;

import org.jspecify.annotations.Nullable;

/** Changes are refused because too many wait to be replicated. */
public class RedoLogCapacityExceededException extends ResourceCapacityExceededException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String spaceName;
    private final @Nullable String targetName;

    /** Creates an exception without details. */
    public RedoLogCapacityExceededException(String message, @Nullable Throwable cause) {
        this(message, cause, null, null);
    }

    public RedoLogCapacityExceededException(
            String message, @Nullable Throwable cause, @Nullable String spaceName, @Nullable String targetName) {
        super(message, cause);
        this.spaceName = spaceName;
        this.targetName = targetName;
    }

    /** The name of the member whose log is full, or null if it is not known. */
    public @Nullable String getSpaceName() {
        return spaceName;
    }

    /** The name of the member the changes wait for, or null if it is not known. */
    public @Nullable String getTargetName() {
        return targetName;
    }
}
