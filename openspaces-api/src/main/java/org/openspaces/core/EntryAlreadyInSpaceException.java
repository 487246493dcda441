package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;

/** An entry was to be written as new, but one with its id is already in the space. */
public class EntryAlreadyInSpaceException extends DataIntegrityViolationException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String uid;
    private final @Nullable String className;

    /** Creates an exception without details. */
    public EntryAlreadyInSpaceException(String message, @Nullable Throwable cause) {
        this(message, cause, null, null);
    }

    public EntryAlreadyInSpaceException(
            String message, @Nullable Throwable cause, @Nullable String uid, @Nullable String className) {
        super(message, cause);
        this.uid = uid;
        this.className = className;
    }

    /** The identifier of the entry in the whole space, or null if it is not known. */
    public @Nullable String getUID() {
        return uid;
    }

    /** The name of the type of the entry, or null if it is not known. */
    public @Nullable String getClassName() {
        return className;
    }
}
