package org.openspaces.core.exception;

import org.springframework.dao.DataAccessException;

/** Turns what went wrong in a space into an exception of Spring's hierarchy. */
public interface ExceptionTranslator {

    /** The exception to throw for the failure. */
    DataAccessException translate(Throwable e);
}
