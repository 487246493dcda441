package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** A member of the space is not running, or not ready to serve. */
public class SpaceUnavailableException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String memberName;

    /** Creates an exception without details. */
    public SpaceUnavailableException(String message, @Nullable Throwable cause) {
        this(message, cause, null);
    }

    public SpaceUnavailableException(String message, @Nullable Throwable cause, @Nullable String memberName) {
        super(message, cause);
        this.memberName = memberName;
    }

    /** The name of the member, or null if it is not known. */
    public @Nullable String getMemberName() {
        return memberName;
    }
}
