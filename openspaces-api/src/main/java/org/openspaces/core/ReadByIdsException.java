package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Some of the entries that were to be read by their ids could not be looked up. */
public class ReadByIdsException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    // Entries need not be serializable; an exception that was deserialized has none.
    private final transient ReadByIdResult @Nullable [] results;

    /** Creates an exception that knows of no results. */
    public ReadByIdsException(String message, @Nullable Throwable cause) {
        this(message, cause, new ReadByIdResult[0]);
    }

    /** Creates an exception with one result for each id. */
    public ReadByIdsException(String message, @Nullable Throwable cause, ReadByIdResult[] results) {
        super(message, cause);
        this.results = results.clone();
    }

    /** One result for each id, in the order of the ids. */
    public ReadByIdResult[] getResults() {
        return results == null ? new ReadByIdResult[0] : results.clone();
    }

    /** What became of one id. */
    public static class ReadByIdResult {

        /** The kinds of results. */
        public enum ReadByIdResultType {
            /** The lookup failed. */
            ERROR,
            /** The entry was found. */
            OBJECT,
            /** No entry has the id. */
            NOT_FOUND
        }

        private final Object id;
        private final @Nullable Object object;
        private final @Nullable Throwable error;

        /** Creates the result of an id: an entry, or an error, or neither if no entry has the id. */
        public ReadByIdResult(Object id, @Nullable Object object, @Nullable Throwable error) {
            this.id = id;
            this.object = object;
            this.error = error;
        }

        public Object getId() {
            return id;
        }

        /** The entry, or null if it was not found or the lookup failed. */
        public @Nullable Object getObject() {
            return object;
        }

        /** Why the lookup failed, or null if it did not. */
        public @Nullable Throwable getError() {
            return error;
        }

        public boolean isError() {
            return error != null;
        }

        public ReadByIdResultType getResultType() {
            if (error != null) {
                return ReadByIdResultType.ERROR;
            }
            return object == null ? ReadByIdResultType.NOT_FOUND : ReadByIdResultType.OBJECT;
        }
    }
}
