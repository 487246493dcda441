package org.openspaces.core;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.InvalidDataAccessResourceUsageException;

/** Some of the entries that were to be taken by their ids could not be looked up. */
public class TakeByIdsException extends InvalidDataAccessResourceUsageException {

    private static final long serialVersionUID = 1L;

    // Entries need not be serializable; an exception that was deserialized has none.
    private final transient TakeByIdResult @Nullable [] results;

    /** Creates an exception that knows of no results. */
    public TakeByIdsException(String message, @Nullable Throwable cause) {
        this(message, cause, new TakeByIdResult[0]);
    }

    /** Creates an exception with one result for each id. */
    public TakeByIdsException(String message, @Nullable Throwable cause, TakeByIdResult[] results) {
        super(message, cause);
        this.results = results.clone();
    }

    /** One result for each id, in the order of the ids. */
    public TakeByIdResult[] getResults() {
        return results == null ? new TakeByIdResult[0] : results.clone();
    }

    /** What became of one id. */
    public static class TakeByIdResult {

        /** The kinds of results. */
        public enum TakeByIdResultType {
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
        public TakeByIdResult(Object id, @Nullable Object object, @Nullable Throwable error) {
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

        public TakeByIdResultType getResultType() {
            if (error != null) {
                return TakeByIdResultType.ERROR;
            }
            return object == null ? TakeByIdResultType.NOT_FOUND : TakeByIdResultType.OBJECT;
        }
    }
}
