package com.gigaspaces.async;

/**
 * The arrival of a result.
 *
 * @param <T> the type of the results
 */
public class AsyncResultFilterEvent<T> {

    private final AsyncResult<T> currentResult;
    private final AsyncResult<T>[] receivedResults;
    private final int totalExpectedResults;

    public AsyncResultFilterEvent(
            AsyncResult<T> currentResult, AsyncResult<T>[] receivedResults, int totalExpectedResults) {
        this.currentResult = currentResult;
        this.receivedResults = receivedResults.clone();
        this.totalExpectedResults = totalExpectedResults;
    }

    /** The result to decide about. */
    public AsyncResult<T> getCurrentResult() {
        return currentResult;
    }

    /** Those taken so far, without the current one. */
    public AsyncResult<T>[] getReceivedResults() {
        return receivedResults.clone();
    }

    /** How many there will be if none is left out. */
    public int getTotalExpectedResults() {
        return totalExpectedResults;
    }
}
