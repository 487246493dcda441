package com.gigaspaces.async;

/**
 * Decides about each result before it is reduced.
 *
 * @param <T> the type of the results
 */
@FunctionalInterface
public interface AsyncResultFilter<T> {

    /** What to do with a result. */
    enum Decision {
        /** Take it, and wait for the others. */
        CONTINUE,
        /** Take it, and reduce what has arrived. */
        BREAK,
        /** Leave it out, and wait for the others. */
        SKIP,
        /** Leave it out, and reduce what has arrived. */
        SKIP_AND_BREAK
    }

    /** Called for one result after another, on a thread of the client. */
    Decision onResult(AsyncResultFilterEvent<T> event);
}
