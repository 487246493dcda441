package org.openspaces.core;

import org.springframework.dao.PermissionDeniedDataAccessException;

/** The grid refuses the operation to this user, or does not know the user. */
public class SecurityAccessException extends PermissionDeniedDataAccessException {

    private static final long serialVersionUID = 1L;

    public SecurityAccessException(String message, Throwable cause) {
        super(message, cause);
    }
}
