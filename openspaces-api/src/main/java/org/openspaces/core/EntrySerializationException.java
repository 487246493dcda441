package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** The values of an entry could not be serialized or deserialized. */
public class EntrySerializationException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    public EntrySerializationException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
