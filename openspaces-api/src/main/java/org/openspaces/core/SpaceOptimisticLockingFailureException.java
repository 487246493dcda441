package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

/** An entry was updated by someone else since it was read. */
public class SpaceOptimisticLockingFailureException extends OptimisticLockingFailureException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String uid;
    private final int spaceVersionId;
    private final int clientVersionId;
    private final @Nullable String operation;

    /** Creates an exception without details. */
    public SpaceOptimisticLockingFailureException(String message, @Nullable Throwable cause) {
        this(message, cause, null, 0, 0, null);
    }

    public SpaceOptimisticLockingFailureException(
            String message,
            @Nullable Throwable cause,
            @Nullable String uid,
            int spaceVersionId,
            int clientVersionId,
            @Nullable String operation) {
        super(message, cause);
        this.uid = uid;
        this.spaceVersionId = spaceVersionId;
        this.clientVersionId = clientVersionId;
        this.operation = operation;
    }

    /** The identifier of the entry in the whole space, or null if it is not known. */
    public @Nullable String getUID() {
        return uid;
    }

    /** The version the entry has in the space, 0 if it is not known. */
    public int getSpaceVersionID() {
        return spaceVersionId;
    }

    /** The version the refused update was based on, 0 if it is not known. */
    public int getClientVersionID() {
        return clientVersionId;
    }

    /** What was refused, such as an update or a take, or null if it is not known. */
    public @Nullable String getOperation() {
        return operation;
    }
}
