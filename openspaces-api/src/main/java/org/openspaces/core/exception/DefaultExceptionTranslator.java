package org.openspaces.core.exception;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.openspaces.core.UncategorizedSpaceException;
import org.springframework.dao.DataAccessException;

/**
 * Finds the {@link DataAccessException} in what a future or a task failed with. The operations of a
 * {@link org.openspaces.core.GigaSpace} throw it by themselves.
 */
public class DefaultExceptionTranslator implements ExceptionTranslator {

    @Override
    public DataAccessException translate(Throwable e) {
        Throwable reason = e;
        while ((reason instanceof ExecutionException || reason instanceof CompletionException)
                && reason.getCause() != null) {
            reason = reason.getCause();
        }
        return reason instanceof DataAccessException translated
                ? translated
                : new UncategorizedSpaceException(String.valueOf(reason.getMessage()), reason);
    }
}
