package com.gigaspaces.async;

/**
 * Is told the result of an asynchronous operation.
 *
 * @param <T> the type of the result
 */
@FunctionalInterface
public interface AsyncFutureListener<T> {

    /** Called once, on a thread of the client that must not be blocked. */
    void onResult(AsyncResult<T> result);
}
