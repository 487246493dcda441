package org.openspaces.core;

import java.rmi.RemoteException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** A member of the space could not be reached, or the connection to it was lost. */
public class RemoteDataAccessException extends DataAccessException {

    private static final long serialVersionUID = 1L;

    private final RemoteException remoteException;

    public RemoteDataAccessException(RemoteException cause) {
        super(cause.getMessage(), cause);
        this.remoteException = cause;
    }

    public RemoteDataAccessException(String message, @Nullable Throwable cause) {
        super(message, cause);
        this.remoteException = cause instanceof RemoteException remote ? remote : new RemoteException(message, cause);
    }

    /** The cause; if that is of another class, an exception that wraps it. */
    public RemoteException getRemoteException() {
        return remoteException;
    }
}
