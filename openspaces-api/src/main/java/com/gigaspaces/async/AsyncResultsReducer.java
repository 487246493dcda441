package com.gigaspaces.async;

import java.util.List;

/**
 * Makes one result of several.
 *
 * @param <T> the type of the results
 * @param <R> the type of what they become
 */
@FunctionalInterface
public interface AsyncResultsReducer<T, R> {

    /**
     * Called once, on a thread of the client, when all results are there.
     *
     * @param results in the order in which they arrived; those of failures have an exception
     * @throws Exception that the operation as a whole then fails with
     */
    R reduce(List<AsyncResult<T>> results) throws Exception;
}
